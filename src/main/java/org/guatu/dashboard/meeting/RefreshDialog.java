package org.guatu.dashboard.meeting;

import java.util.ArrayList;
import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

import org.guatu.live.Redraw;
import org.guatu.review.Meeting;
import org.guatu.review.Waiting;
import org.guatu.shell.OnePress;
import org.guatu.shell.Texts;

/**
 * What would change, figure by figure, and the deliberate button below it. It follows what comes in while it is open, and says so; the button
 * never brings more than is shown: where more waits than that, it shows that first.
 */
@Tag("vaadin-dialog")
class RefreshDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient MeetingDesk desk;
    private final long meeting;
    private final Div told = new Div();
    private final Paragraph more = new Paragraph();
    private transient Waiting shown;
    private String code;

    /** @param refresh freezes anew */
    RefreshDialog(MeetingDesk desk, Meeting meeting, Runnable refresh) {
        this.desk = desk;
        this.meeting = meeting.id();
        addClassName("refresh-dialog");
        more.addClassName("refresh-more");
        more.getElement().setAttribute("role", "status");
        more.setVisible(false);
        add(more, told);
        NativeButton go = new NativeButton(Texts.text("tablet.refresh.go"), press -> {
            if (isOpened() && !follow()) {
                close();
                refresh.run();
            }
        });
        OnePress.on(go).addClassNames("button", "button--primary", "refresh-go");
        NativeButton leave = new NativeButton(Texts.text("tablet.refresh.leave"), press -> close());
        leave.addClassName("button");
        getFooter().add(leave, go);
        show(meeting, desk.meetings().waiting(meeting.id()));
    }

    /**
     * Shows what waits now. Where the meeting does not run any more, or another tablet has refreshed and nothing waits, there is nothing left to ask.
     *
     * @return whether that is other than what was shown
     */
    final boolean follow() {
        Meeting now = desk.meetings().meeting(meeting);
        Waiting waiting = now.isRunning() ? desk.meetings().waiting(meeting) : null;
        if (waiting == null || waiting.isEmpty()) {
            close();
            return true;
        }
        if (waiting.equals(shown) && now.snapshot().orElseThrow().code().equals(code)) {
            return false;
        }
        show(now, waiting);
        more.setText(Texts.text("tablet.refresh.more"));
        more.setVisible(true);
        return true;
    }

    private void show(Meeting now, Waiting waiting) {
        shown = waiting;
        code = now.snapshot().orElseThrow().code();
        setHeaderTitle(Texts.text("tablet.refresh.title", code));
        List<Component> drawn = new ArrayList<>();
        drawn.add(new Paragraph(WaitingBar.words(waiting)));
        List<Differences.Line> lines = desk.differences().of(now);
        drawn.add(lines.isEmpty() ? new Paragraph(Texts.text("tablet.refresh.none")) : table(lines));
        Redraw.into(told, drawn.toArray(Component[]::new));
    }

    private static NativeTable table(List<Differences.Line> lines) {
        NativeTable table = new NativeTable();
        table.addClassName("refresh-table");
        NativeTableRow head = new NativeTableRow();
        for (String key : List.of("unit", "indicator", "frozen", "now", "moved")) {
            head.add(new NativeTableHeaderCell(Texts.text("tablet.refresh." + key)));
        }
        table.getHead().add(head);
        lines.forEach(line -> {
            NativeTableRow row = new NativeTableRow();
            row.getElement().setAttribute("data-key", line.unit() + " " + line.indicator());
            row.add(new NativeTableCell(line.unit()), new NativeTableCell(line.indicator()), figure(line.amounts().figure(line.frozen())),
                    figure(line.amounts().figure(line.now())), figure(new Span(line.moved() + " " + line.amounts().unit())));
            table.getBody().add(row);
        });
        return table;
    }

    private static NativeTableCell figure(Component figure) {
        NativeTableCell cell = new NativeTableCell();
        cell.add(figure);
        cell.addClassName("refresh-figure");
        return cell;
    }
}
