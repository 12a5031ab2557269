package org.guatu.ledger.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;

import org.guatu.access.Account;
import org.guatu.access.Role;
import org.guatu.calendar.Month;
import org.guatu.ledger.Doubt;
import org.guatu.ledger.Receipt;
import org.guatu.ledger.UnitLedger.Filter;
import org.guatu.ledger.ui.EntryHead.Tab;
import org.guatu.live.News;
import org.guatu.live.Redraw;
import org.guatu.shell.MainLayout;
import org.guatu.shell.Texts;
import org.guatu.unit.Unit;
import org.guatu.unit.UnitCode;
import jakarta.annotation.security.RolesAllowed;

/**
 * A clerk's month: the projects of the unit, each with what came in. Unit, month and tab stand in the address:
 * {@code /entry/371525?month=2024-06}, {@code &show=returned}, {@code &show=ledger&state=RETURNED&booked=2024-05}, {@code &show=evidence}.
 */
@Route(value = "entry/:unit?", layout = MainLayout.class)
@RolesAllowed({Role.Name.CLERK, Role.Name.OFFICE})
class EntryView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    /** Id of the heading, which names the choice of the month too. */
    static final String TITLE = "entry-title";
    private static final String MONTH = "month";
    private static final String SHOW = "show";

    private final transient EntryServices services;
    private final H1 title = new H1();
    private final Div head = new Div();
    private final Div main = new Div();
    private transient Unit unit;
    private transient EntryDesk desk;
    private transient SheetModel model;
    private transient EntryHead parts;
    private transient Tab tab;
    private Component tools;
    /** Brings the tab that is shown up to date. */
    private transient Runnable following;
    private MonthGrid grid;
    private LinesPanel lines;
    private EntryAside aside;

    EntryView(EntryServices services) {
        this.services = services;
        services.live().follow(this, () -> unit == null ? Set.of() : Set.of(News.unit(unit.code()), ReportingView.CLOSED), news -> follow());
        addClassName("entry");
        head.addClassName("entry-head");
        main.addClassName("entry-main");
        add(head, main);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Account account = services.guard().require(Role.CLERK, Role.OFFICE);
        QueryParameters query = event.getLocation().getQueryParameters();
        List<String> ignored = new ArrayList<>();
        UnitCode code = event.getRouteParameters().get("unit").filter(UnitCode::isCode).map(UnitCode::of).orElse(account.homeUnit());
        services.guard().requireUnit(code);
        unit = services.units().byCode(code);
        Month month = query.getSingleParameter(MONTH).flatMap(text -> EntryAddress.month(text).or(() -> {
            ignored.add(MONTH);
            return Optional.empty();
        })).orElseGet(() -> services.calendar().current(code));
        MainLayout.notice(ignored.isEmpty() ? null : Texts.text("shell.address.ignored", String.join(Texts.text("shell.list-separator"), ignored)));
        tab = Tab.of(query.getSingleParameter(SHOW).orElse(""));
        title.setId(TITLE);
        title.setText(Texts.text("entry.title"));
        parts = new EntryHead(services, unit, month, this::act);
        tools = parts.tools(tab);
        MainLayout.showTools(tools);
        head.removeAll();
        main.removeAll();
        setClassName("entry--month", tab == Tab.MONTH);
        desk = null;
        switch (tab) {
            case RETURNED -> {
                head.add(heading("entry.returned.title"));
                ReturnedList list = new ReturnedList(services, unit);
                following = list::follow;
                main.add(list);
            }
            case LEDGER -> {
                head.add(heading("clerk.ledger.title"));
                LedgerTab ledger = new LedgerTab(services, unit, filter(query), wanted -> go(EntryAddress.ledger(code, month, wanted)));
                following = ledger::follow;
                main.add(ledger);
            }
            case EVIDENCE -> {
                head.add(heading("clerk.evidence.title"));
                EvidenceTab files = new EvidenceTab(services, unit, query.getSingleParameter("purpose").orElse(null),
                        purpose -> go(EntryAddress.evidence(code, month, purpose)));
                following = files::follow;
                main.add(files);
            }
            default -> {
                desk = new EntryDesk(services, code, month);
                model = new SheetModel(desk, services.units());
                following = this::followMonth;
                showMonth(account, month);
                query.getSingleParameter("row").filter(text -> text.matches("\\d{1,18}")).map(Long::valueOf).filter(row -> desk.row(row).isPresent())
                        .ifPresent(row -> take(row, query.getSingleParameter("made").isPresent()));
            }
        }
    }

    /** What a tab is called: other than the month's, it is never left out. */
    private static H1 heading(String key) {
        H1 heading = new H1(Texts.text(key));
        heading.addClassName("entry-heading");
        return heading;
    }

    /** What an address asks of the ledger; what it says wrongly asks for nothing. */
    private static Filter filter(QueryParameters query) {
        return new Filter(query.getSingleParameter("project").filter(text -> text.matches("\\d{1,18}")).map(Long::valueOf).orElse(null),
                query.getSingleParameter("state").flatMap(text -> Arrays.stream(Receipt.Status.values()).filter(one -> one.name().equals(text)).findFirst())
                        .orElse(null),
                query.getSingleParameter("booked").flatMap(EntryAddress::month).orElse(null));
    }

    private static void go(String address) {
        String[] parts = address.split("[?]");
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts[1]));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("entry.page-title", unit == null ? "" : unit.shortName(Texts.locale()));
    }

    private void showMonth(Account account, Month month) {
        grid = new MonthGrid();
        grid.addClassName("entry-grid");
        lines = new LinesPanel(services, desk, this::refresh, parts::said);
        grid.show(sheet(account.login(), month));
        grid.onEntered(this::entered);
        grid.onPressed(this::pressed);
        head.add(parts.monthChooser(), title, parts.counts(), parts.actions());
        parts.update(desk);
        aside = new EntryAside(lines);
        main.add(grid, aside);
    }

    /** Opens at a row, with what is asked about what was sent back there. */
    private void take(long project, boolean made) {
        desk.sending().ask(project);
        desk.row(project).filter(row -> made).ifPresent(row -> parts.said(Texts.text(row.asked() ? "clerk.made" : "clerk.made.not-asked", row.name())));
        lines.show(project);
        refresh();
        grid.take(project);
    }

    private MonthGrid.Sheet sheet(String login, Month month) {
        return new MonthGrid.Sheet(login, desk.form(), month.monthOfYear(), desk.sheet().isOpen(), GridWords.of(month), model.rows(), model.totals());
    }

    /** What reviewers and others do is seen at once, in whichever tab is shown. */
    void follow() {
        if (following != null) {
            following.run();
            Redraw.into(tools, parts.tools(tab).getChildren().toArray(Component[]::new));
        }
    }

    /** What is being typed stays, beside the other version where somebody was faster. */
    private void followMonth() {
        var before = desk.sheet();
        desk.reloadIfPossible();
        if (!desk.sheet().equals(before)) {
            refresh();
        }
    }

    /** Shows what has become of the rows. */
    private void refresh() {
        MonthGrid.Sheet before = grid.shown();
        grid.update(new MonthGrid.Sheet(before.login(), before.form(), before.month(), before.open(), before.words(), model.rows(), model.totals()));
        parts.update(desk);
        lines.update();
    }

    private void entered(MonthGrid.Entered event) {
        desk.enter(event.cells());
        refresh();
        grid.answered(event.cells().stream().map(cell -> new MonthGrid.Answer(cell.id(), cell.key(),
                desk.notes().refusal(cell.id()) == null && desk.notes().conflict(cell.id()) == null)).toList());
    }

    private void pressed(MonthGrid.Pressed event) {
        long project = event.project();
        // a button takes its row into focus as a cell does
        lines.show(project);
        switch (event.act()) {
            case "focus" -> {
                if (desk.look(project)) {
                    refresh();
                }
                return;
            }
            case "open" -> {
                lines.open(project);
                aside.bring();
            }
            case "evidence" -> lines.evidence(project);
            case "no-change" -> desk.noChange(project);
            case "take-back" -> desk.takeBack(project);
            case "mine" -> desk.takeMine(project, event.argument());
            case "theirs" -> desk.takeTheirs(project);
            case "resubmit" -> tellMoved(desk.sending().resubmit(project));
            case "confirm" -> confirm(project, event.argument());
            default -> throw new IllegalArgumentException("not an act of a row: " + event.act());
        }
        refresh();
    }

    /** @param argument the kind of question and the line it is about, {@code TOO_SMALL:4711} */
    private void confirm(long project, String argument) {
        String[] parts = argument.split(":", 2);
        long line = Long.parseLong(parts[1]);
        if ("EVIDENCE".equals(parts[0])) {
            tellMoved(desk.sending().confirmEvidence(project, line));
        } else {
            desk.sending().confirm(project, line, Doubt.Kind.valueOf(parts[0]));
        }
    }

    /** Says once where lines went that are not in this month any more. */
    private void tellMoved(List<Receipt> sent) {
        String moved = Whereabouts.moved(sent, desk.sheet().month());
        if (!moved.isEmpty()) {
            parts.said(moved);
        }
    }

    /** The buttons of the head. */
    private void act(EntryHead.Act act) {
        if (act == EntryHead.Act.SUBMIT) {
            List<Receipt> drafts = desk.drafts();
            List<Receipt> went = desk.sending().submit(drafts);
            Set<Long> gone = went.stream().map(Receipt::id).collect(java.util.stream.Collectors.toSet());
            List<Receipt> stay = drafts.stream().filter(line -> !gone.contains(line.id())).toList();
            String said = Texts.text(stay.isEmpty() ? "entry.sent-all" : went.isEmpty() ? "entry.sent-none" : "entry.sent-some",
                    EntryHead.rowsAndLines(went), EntryHead.rowsAndLines(stay), String.valueOf(stay.stream().map(Receipt::projectId).distinct().count()));
            String moved = Whereabouts.moved(went, desk.sheet().month());
            parts.said(moved.isEmpty() ? said : Texts.text("whereabouts.sent", said, moved));
        } else {
            int said = desk.noChangeForTheRest(desk.typed().stream().map(text -> Long.valueOf(text.field())).collect(java.util.stream.Collectors.toSet()));
            parts.said(Texts.text("entry.no-change-said", String.valueOf(said)));
        }
        refresh();
    }
}
