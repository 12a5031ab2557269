package org.guatu.dashboard.meeting;

import java.util.List;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

import org.guatu.review.Meeting;
import org.guatu.review.Waiting;
import org.guatu.shell.OnePress;
import org.guatu.shell.Texts;

/** What would change, figure by figure, and the deliberate button below it. */
@Tag("vaadin-dialog")
class RefreshDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** @param refresh freezes anew */
    RefreshDialog(MeetingDesk desk, Meeting meeting, Waiting waiting, Runnable refresh) {
        addClassName("refresh-dialog");
        setHeaderTitle(Texts.text("tablet.refresh.title", meeting.snapshot().orElseThrow().code()));
        add(new Paragraph(WaitingBar.words(waiting)));
        List<Differences.Line> lines = desk.differences().of(meeting);
        if (lines.isEmpty()) {
            add(new Paragraph(Texts.text("tablet.refresh.none")));
        } else {
            NativeTable table = new NativeTable();
            table.addClassName("refresh-table");
            NativeTableRow head = new NativeTableRow();
            for (String key : List.of("unit", "indicator", "frozen", "now", "moved")) {
                head.add(new NativeTableHeaderCell(Texts.text("tablet.refresh." + key)));
            }
            table.getHead().add(head);
            lines.forEach(line -> {
                NativeTableRow row = new NativeTableRow();
                row.add(new NativeTableCell(line.unit()), new NativeTableCell(line.indicator()), figure(line.amounts().figure(line.frozen())),
                        figure(line.amounts().figure(line.now())), figure(new Span(line.moved() + " " + line.amounts().unit())));
                table.getBody().add(row);
            });
            add(table);
        }
        NativeButton go = new NativeButton(Texts.text("tablet.refresh.go"), press -> {
            close();
            refresh.run();
        });
        OnePress.on(go).addClassNames("button", "button--primary", "refresh-go");
        NativeButton leave = new NativeButton(Texts.text("tablet.refresh.leave"), press -> close());
        leave.addClassName("button");
        getFooter().add(leave, go);
    }

    private static NativeTableCell figure(com.vaadin.flow.component.Component figure) {
        NativeTableCell cell = new NativeTableCell();
        cell.add(figure);
        cell.addClassName("refresh-figure");
        return cell;
    }
}
