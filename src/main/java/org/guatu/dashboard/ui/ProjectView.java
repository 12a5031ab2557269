package org.guatu.dashboard.ui;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;

import org.guatu.access.Role;
import org.guatu.access.Subject;
import org.guatu.calendar.AsOf;
import org.guatu.dashboard.Screens;
import org.guatu.dashboard.Topics;
import org.guatu.ledger.Ledger;
import org.guatu.ledger.Receipt;
import org.guatu.live.Redraw;
import org.guatu.progress.ProjectBoard;
import org.guatu.project.Dossier;
import org.guatu.project.ProjectDialogs;
import org.guatu.project.Project;
import org.guatu.project.Projects;
import org.guatu.review.Decision;
import org.guatu.review.DecisionSubject;
import org.guatu.shell.HeaderState;
import org.guatu.shell.HistoryLinks;
import org.guatu.shell.MainLayout;
import org.guatu.shell.Texts;
import org.guatu.shell.ViewState;
import org.guatu.unit.Units;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.beans.factory.ObjectProvider;

/** One project (picture 04): stages, plan and money by month, ledger, who leads it, what it needs, what stands in its way. */
@Route(value = "project/:id", layout = MainLayout.class)
@RolesAllowed({Role.Name.LEADER, Role.Name.OFFICE, Role.Name.REVIEWER, Role.Name.CLERK, Role.Name.ADMIN})
class ProjectView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int OWED = 2;

    private final transient Screens screens;
    private final transient Projects projects;
    private final transient ProjectBoard board;
    private final transient Ledger ledger;
    private final transient HistoryLinks histories;
    private final transient ProjectDialogs dialogs;
    private final transient Units units;
    private transient ProjectFile shown;
    private transient List<Decision> owed = List.of();
    private OverDialog open;
    private transient ViewState address;
    private transient volatile Set<String> topics = Set.of();
    private final transient ScreenNews news;
    private final transient ObjectProvider<DecisionOpener> decisions;

    ProjectView(Screens screens, Projects projects, ProjectBoard board, Ledger ledger, HistoryLinks histories, ProjectDialogs dialogs, Units units,
                ScreenNews news, ObjectProvider<DecisionOpener> decisions) {
        this.screens = screens;
        this.projects = projects;
        this.board = board;
        this.ledger = ledger;
        this.histories = histories;
        this.dialogs = dialogs;
        this.units = units;
        this.news = news;
        this.decisions = decisions;
        addClassName("project");
        news.follow(this, () -> topics, this::refresh);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        long id = event.getRouteParameters().get("id").filter(text -> text.matches("[1-9]\\d{0,17}")).map(Long::parseLong)
                .orElseThrow(NotFoundException::new);
        ViewState.Reading reading = ViewState.read(event.getLocation().getQueryParameters(), screens.latest());
        address = reading.state();
        AsOf asOf = screens.asOf(address);
        MainLayout.noticeIgnored(reading);
        ProjectFile file = read(id, asOf);
        MainLayout.show(HeaderState.ofProject(address, file.project().unit(), file.project().name(Texts.locale()), asOf.date(), file.waiting()));
        // A line opened or closed over the screen leaves the screen as it stands, with its focus and scrolling.
        if (!file.equals(shown)) {
            show(file, address.withOver(null));
        }
        topics = address.asOf() != null ? Set.of() : Set.of(Topics.project(id), Topics.unit(file.project().unit()));
        if (open != null) {
            open.closeWithAddress();
            open = null;
        }
        if (address.over() instanceof ViewState.ReceiptOpen wanted) {
            open(file, wanted.id(), address.withOver(null));
        }
        DialogButton.follow(this, address);
        numbers(file, address.withOver(null)).follow(address);
    }

    @Override
    public String getPageTitle() {
        return shown == null ? Texts.text("shell.brand") : shown.project().name(Texts.locale());
    }

    /** Reads the same address again and carries over what differs. */
    private void refresh() {
        ProjectFile file = read(shown.project().id(), screens.asOf(address));
        if (file.equals(shown) && owed(file).equals(owed)) {
            return;
        }
        ProjectView drawn = new ProjectView(screens, projects, board, ledger, histories, dialogs, units, news, decisions);
        drawn.show(file, address.withOver(null));
        shown = file;
        owed = drawn.owed;
        Redraw.into(this, drawn.getChildren().toArray(Component[]::new));
        numbers(file, address.withOver(null)).refresh();
        MainLayout.update(HeaderState.ofProject(address, file.project().unit(), file.project().name(Texts.locale()), file.asOf().date(), file.waiting()));
    }

    private ProjectFile read(long id, AsOf asOf) {
        Dossier dossier = projects.dossier(id, asOf);
        return new ProjectFile(dossier, board.project(dossier.project().unit(), id, asOf.date().getYear(), asOf), ledger.ofProject(id, asOf), asOf,
                Categories.of(ledger), asOf.date().isBefore(screens.latest()), code -> units.byCode(code).shortName(Texts.locale()));
    }

    /** What is owed about the project; problems tell in their own list what was assigned. Of a past day nothing, since decisions stand as they are now. */
    private List<Decision> owed(ProjectFile file) {
        DecisionSubject project = new DecisionSubject.OnProject(file.project().id());
        return file.past() ? List.of() : decisions.stream().flatMap(opener -> opener.owed(file.project().unit(), project::equals).stream()).toList();
    }

    private void show(ProjectFile file, ViewState address) {
        shown = file;
        owed = owed(file);
        removeAll();
        ProjectNumbers numbers = numbers(file, address);
        Div left = new Div(new MonthPlanPanel(file, numbers), new LedgerPanel(file, numbers, address));
        left.addClassName("project-left");
        Div right = new Div(new FiveOnesPanel(file, numbers), new NeedsPanel(file, numbers), new BlockersPanel(file, numbers, this::decide));
        right.addClassName("project-right");
        Div ways = new Div(history(file.project()),
                new ChangeMenu(dialogs, file.project(), () -> UI.getCurrent().refreshCurrentRoute(false)));
        decide(new DecisionSubject.OnProject(file.project().id()), file.project().name(Texts.locale())).ifPresent(ways::add);
        ways.addClassName("project-ways");
        ProjectHead head = new ProjectHead(file, numbers, ways);
        if (!owed.isEmpty()) {
            decisions.stream().findFirst().ifPresent(opener -> head.add(opener.strip(owed, OWED)));
        }
        add(head, new StageLine(file), left, right);
    }

    private Component history(Project project) {
        DialogButton link = new DialogButton("history", () -> {
            PanelDialog dialog = new PanelDialog("history-dialog", histories.title(project.name(Texts.locale())));
            dialog.add(histories.content(Subject.PROJECT, String.valueOf(project.id())));
            return dialog;
        });
        histories.look(link);
        return link;
    }

    private static ProjectNumbers numbers(ProjectFile file, ViewState address) {
        return new ProjectNumbers(new ProjectDerivations(file, address));
    }

    private Optional<Component> decide(DecisionSubject subject, String about) {
        return decisions.stream().flatMap(opener -> opener.button(subject, about).stream()).findFirst();
    }

    private void open(ProjectFile file, long receiptId, ViewState address) {
        Optional<Receipt> receipt = file.receipts().stream().filter(line -> line.id() == receiptId).findFirst();
        if (receipt.isEmpty()) {
            MainLayout.notice(Texts.text("dashboard-project.receipt.not-here", String.valueOf(receiptId)));
            return;
        }
        ReceiptPanel panel = new ReceiptPanel(file, receipt.get(), address, histories);
        open = new OverDialog("receipt-dialog", panel.title(), "receipt");
        open.add(panel);
        open.openBeside(null);
        open.giveFocusBackTo("[data-receipt=\"" + receiptId + "\"] a");
    }
}
