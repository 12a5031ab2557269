package org.guatu.admin.ui;

import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.RolesAllowed;

import org.guatu.access.AccessGuard;
import org.guatu.access.AuditHistory;
import org.guatu.access.AuditQuery;
import org.guatu.access.ChainReport;
import org.guatu.access.Role;
import org.guatu.shell.AuditWords;
import org.guatu.shell.Formats;
import org.guatu.shell.Glyph;
import org.guatu.shell.MainLayout;
import org.guatu.shell.Texts;
import org.guatu.unit.Unit;
import org.guatu.unit.Units;

/** The audit trail: to be searched, carried away and, by an administrator, verified. What is looked for stands in the address. */
@Route(value = AuditView.ROUTE, layout = MainLayout.class)
@RolesAllowed({Role.Name.ADMIN, Role.Name.OFFICE})
class AuditView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "audit";
    private static final long serialVersionUID = 1L;

    private final transient AuditHistory history;
    private final transient AuditWords words;
    private final AuditFilters filters;
    private final AuditGrid grid;
    private final Paragraph found = new Paragraph();
    private final Paragraph none = new Paragraph(Texts.text("audit.none"));
    private final Div report = new Div();
    private transient AuditQuery query = AuditQuery.ALL;
    private long count;

    AuditView(AuditHistory history, AccessGuard guard, Units units) {
        this.history = history;
        this.words = new AuditWords(units);
        addClassName("audit");
        List<Unit> inScope = units.all().stream().filter(unit -> guard.isInScope(unit.code())).toList();
        filters = new AuditFilters(units, inScope, wanted -> UI.getCurrent().navigate(ROUTE, AuditAddress.write(wanted)));
        grid = new AuditGrid(words);
        Div actions = new Div(found, filters.reset(), export());
        actions.addClassName("audit-actions");
        if (guard.may(Role.ADMIN)) {
            actions.add(verify());
        }
        report.getElement().setAttribute("role", "status");
        report.setVisible(false);
        none.addClassName("audit-none");
        Paragraph what = new Paragraph(Texts.text("audit.what"));
        what.addClassName("note");
        Div head = new Div(new H1(Texts.text("audit.title")), what);
        head.addClassName("audit-head");
        Div panel = new Div(filters, actions, report, none, grid);
        panel.addClassNames("card", "audit-panel");
        add(head, panel);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        AuditAddress.Reading reading = AuditAddress.read(event.getLocation().getQueryParameters());
        MainLayout.notice(reading.ignored().isEmpty() ? null
                : Texts.text("shell.address.ignored", String.join(Texts.text("shell.list-separator"), reading.ignored())));
        query = reading.query();
        count = history.count(query);
        filters.show(query);
        found.setText(Texts.text("audit.found", Formats.count(count)));
        none.setVisible(count == 0);
        grid.setVisible(count > 0);
        AuditQuery shown = query;
        grid.show((int) Math.min(Integer.MAX_VALUE, count), (offset, limit) -> history.search(shown, offset, limit));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("audit.title");
    }

    private Component export() {
        Anchor link = new Anchor((DownloadHandler) event -> {
            event.setContentType("text/csv;charset=UTF-8");
            event.setFileName("audit.csv");
            AuditQuery wanted = query;
            new AuditCsv(words).write((offset, limit) -> history.search(wanted, offset, limit), event.getOutputStream());
        }, "");
        link.add(new Glyph(Glyph.Form.DOWNLOAD), new Span(Texts.text("audit.csv")));
        link.addClassName("text-button");
        link.getElement().setAttribute("download", "audit.csv");
        return link;
    }

    private Component verify() {
        NativeButton verify = new NativeButton();
        verify.add(new Glyph(Glyph.Form.CHECK), new Span(Texts.text("audit.verify")));
        verify.addClassName("text-button");
        verify.addClickListener(press -> {
            report.removeAll();
            report.setVisible(true);
            report.add(sentences(history.verify()));
        });
        return verify;
    }

    private static Component[] sentences(ChainReport found) {
        Paragraph sentence = new Paragraph(found.fault()
                .map(fault -> Texts.text("audit.verify.broken", Texts.text(fault.kind().messageKey(), Formats.count(fault.number()))))
                .orElseGet(() -> Texts.text("audit.verify.whole", Formats.count(found.entries()), found.headHash())));
        sentence.addClassNames("audit-report", found.isWhole() ? "audit-report--whole" : "refusal");
        Paragraph keep = new Paragraph(Texts.text("audit.verify.keep"));
        keep.addClassName("note");
        return found.isWhole() ? new Component[] {sentence, keep} : new Component[] {sentence};
    }
}
