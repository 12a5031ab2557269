package org.guatu.ledger.ui;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;

import org.guatu.access.AccessGuard;
import org.guatu.access.AuditHistory;
import org.guatu.access.Role;
import org.guatu.ledger.Disputes;
import org.guatu.ledger.Disputes.Dispute;
import org.guatu.ledger.Receipt;
import org.guatu.ledger.Recognition;
import org.guatu.ledger.Recognition.Next;
import org.guatu.ledger.ReviewQueue;
import org.guatu.ledger.ReviewQueue.Desk;
import org.guatu.ledger.ReviewQueue.Done;
import org.guatu.ledger.ReviewQueue.Opened;
import org.guatu.ledger.ReviewQueue.Waiting;
import org.guatu.ledger.RiskRules;
import org.guatu.ledger.StaleEdit;
import org.guatu.ledger.ui.ReasonDialog.Choice;
import org.guatu.ledger.ui.ReviewNavigation.Place;
import org.guatu.ledger.ui.ReviewNavigation.Tab;
import org.guatu.live.LiveScreens;
import org.guatu.live.News;
import org.guatu.project.ProjectDialogs;
import org.guatu.project.StageDesk;
import org.guatu.refusal.Refusal;
import org.guatu.shell.MainLayout;
import org.guatu.shell.Texts;
import org.guatu.unit.UnitCode;
import org.guatu.unit.Units;
import jakarta.annotation.security.RolesAllowed;

/**
 * The reviewer's queue (picture 10): what waits, the line with its checks, its evidence, and what to do with it. Queue, line and what a narrow
 * screen shows are in the address; after a decision the next line is open.
 */
@Route(value = ReviewNavigation.PATH, layout = MainLayout.class)
@RolesAllowed(Role.Name.REVIEWER)
class ReviewQueueView extends Div implements BeforeEnterObserver, HasDynamicTitle, DecisionBar.Decisions {

    private static final long serialVersionUID = 1L;

    private final transient ReviewQueue queue;
    private final transient Recognition recognition;
    private final transient Disputes disputes;
    private final transient RiskRules rules;
    private final transient StageDesk stages;
    private final transient AuditHistory changes;
    private final transient HintWords words;
    private final transient UnitCode home;
    private final boolean maySwitch;
    private final ReviewTabs tabs;
    private final QueueList list;
    private final LinePanel line;
    private final EvidencePanel evidence = new EvidencePanel();
    private final DecisionBar bar = new DecisionBar(this);
    private final StepDialogs dialogs = new StepDialogs();
    /** How many changes there were when all of this was read. */
    private long read;
    private transient Desk desk;
    private transient Place place;
    private transient Opened opened;
    private transient Dispute dispute;

    ReviewQueueView(ReviewQueue queue, Recognition recognition, Disputes disputes, RiskRules rules, Units units, AccessGuard guard,
                    ProjectDialogs forms, StageDesk stages, AuditHistory changes, LiveScreens live) {
        this.queue = queue;
        this.recognition = recognition;
        this.disputes = disputes;
        this.rules = rules;
        this.stages = stages;
        this.changes = changes;
        this.home = guard.require(Role.REVIEWER).homeUnit();
        this.words = new HintWords(units);
        this.maySwitch = guard.may(Role.OFFICE, Role.ADMIN);
        tabs = new ReviewTabs(() -> forms.openWaiting(home, this::refresh), () -> new RulesDialog(rules, maySwitch, null, this::refresh).open());
        list = new QueueList(words, this::batch);
        line = new LinePanel(words, forms::investments);
        addClassName("review");
        add(list, line, evidence, bar);
        live.follow(this, () -> Set.of(News.unit(home)), news -> heard());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        place = Place.read(event.getLocation().getQueryParameters());
        MainLayout.showTools(tabs);
        bar.say(null);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return Texts.text("recognition.title");
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        ReviewKeys.listen(this);
    }

    /** Reads everything anew: others work on the same queue. */
    private void refresh() {
        read = changes.entries();
        desk = queue.desk();
        List<Done> done = place.tab() == Tab.DONE ? queue.done() : List.of();
        List<Long> order = switch (place.tab()) {
            case OPEN -> desk.waiting().stream().map(one -> one.line().id()).toList();
            case DISPUTED -> desk.disputed().stream().map(one -> one.line().id()).toList();
            case DONE -> done.stream().map(one -> one.line().id()).toList();
        };
        Long wanted = place.line() != null ? place.line() : order.isEmpty() ? null : order.getFirst();
        opened = wanted == null ? null : queue.open(wanted);
        Long shown = opened == null ? null : Long.valueOf(opened.line().id());
        if (place.tab() == Tab.DONE) {
            list.show(done, place, shown);
        } else {
            list.show(desk, place, shown, rules.all());
        }
        tabs.show(desk, place, opened == null ? 0 : opened.evidence().size(), stages.waiting(home).size());
        dispute = opened == null || !opened.line().handling().held() ? null : disputes.open().stream()
                .filter(one -> one.held().id() == opened.line().id()).findFirst().orElse(null);
        line.show(opened, dispute);
        evidence.show(opened);
        bar.show(opened, dispute != null);
        setClassName("review--evidence", place.evidence());
    }

    /** News: of the reader's own step they tell nothing that was not read after it. */
    void heard() {
        long latest = changes.entries();
        if (latest != read) {
            read = latest;
            follow();
        }
    }

    /**
     * Shows what others did meanwhile without moving anything under the reader's hands: rows and figures are brought up to date where they stand, what is
     * new waits behind a note, and a line that somebody else took says so.
     */
    void follow() {
        if (opened == null) {
            refresh();
            return;
        }
        desk = queue.desk();
        long id = opened.line().id();
        Opened now = queue.open(id);
        boolean taken = now == null || now.line().version() != opened.line().version();
        tabs.show(desk, place, opened.evidence().size(), stages.waiting(home).size());
        if (place.tab() != Tab.DONE) {
            list.follow(desk, place, id, rules.all(), () -> go(id));
        }
        if (taken) {
            bar.say(Texts.text("recognition.taken"));
        } else {
            opened = now;
            line.follow(opened, dispute);
        }
    }

    /** A key that was pressed outside of any field. */
    @ClientCallable
    void key(String name) {
        switch (name) {
            case "next" -> step(1);
            case "previous" -> step(-1);
            case "accept" -> bar.accept();
            case "reduce" -> bar.reduce();
            case "return" -> sendBack();
            case "hold" -> hold();
            default -> { }
        }
    }

    private void step(int by) {
        int at = opened == null ? -1 : list.order().indexOf(opened.line().id());
        int to = at + by;
        if (to >= 0 && to < list.order().size()) {
            go(list.order().get(to));
        }
    }

    private void go(Long to) {
        place = place.withLine(to);
        bar.say(null);
        refresh();
        UI.getCurrent().getPage().getHistory().pushState(null, new Location(ReviewNavigation.PATH, place.parameters()));
        getElement().executeJs("const row = this.querySelector('.review-row[aria-current]'); if (row) row.scrollIntoView({block: 'nearest'})");
    }

    @Override
    public void accept(String reason) {
        boolean check = opened.waiting().next() == Next.CHECK;
        Receipt before = opened.line();
        take(check ? "checked" : "recognised", () -> check ? recognition.check(before.id(), before.version())
                : recognition.recognise(before.id(), before.version(), reason));
    }

    @Override
    public void reduce(BigDecimal yuan, String reason) {
        Receipt before = opened.line();
        take("reduced", () -> recognition.reduce(before.id(), before.version(), yuan, reason));
    }

    @Override
    public void sendBack() {
        if (opened == null || opened.waiting().next() == Next.NOTHING) {
            return;
        }
        ask("return", Choice.fields(), (reason, field) -> take("returned",
                () -> recognition.sendBack(opened.line().id(), opened.line().version(), reason, field)));
    }

    @Override
    public void hold() {
        if (opened == null || opened.waiting().next() != Next.RECOGNISE) {
            return;
        }
        if (dispute != null) {
            dialogs.open(new RulingDialog(dispute, words, (percent, reason) -> take("ruled", () -> {
                disputes.rule(dispute.id(), percent, reason);
                return dispute.held();
            }), reason -> take("released", () -> {
                disputes.setApart(dispute.id(), reason);
                return dispute.held();
            })));
            return;
        }
        boolean held = opened.line().handling().held();
        ask(held ? "release" : "hold", held ? List.of() : Counterparts.of(opened, words), (reason, other) -> take(held ? "released" : "held", () -> held
                ? recognition.release(opened.line().id(), opened.line().version(), reason) : other == null
                ? recognition.hold(opened.line().id(), opened.line().version(), reason)
                : disputes.raise(opened.line().id(), opened.line().version(), Long.parseLong(other), reason).held()));
    }

    private void ask(String key, List<Choice> about, BiConsumer<String, String> go) {
        long id = opened.line().id();
        dialogs.open(new ReasonDialog(key, Words.wan(opened.waiting().amount()), about, bar.typed(id), typed -> bar.keep(id, typed), (reason, field) -> {
            bar.keep(id, reason);
            go.accept(reason, field);
        }));
    }

    /** Takes a step on the open line and opens the next; what is refused is said where the reader looks. */
    private void take(String done, Supplier<Receipt> step) {
        long id = opened.line().id();
        int at = list.order().indexOf(id);
        try {
            Receipt now = step.get();
            bar.forget(id);
            dialogs.close();
            tabs.say(Texts.text("recognition.done." + done.toLowerCase(Locale.ROOT), Words.wan(opened.waiting().correcting() == null ? now.amount() : opened.waiting().amount()), opened.waiting().project()));
            List<Long> left = list.order().stream().filter(other -> other != id).toList();
            go(left.isEmpty() ? null : left.get(Math.clamp(at, 0, left.size() - 1)));
        } catch (StaleEdit stale) {
            place = place.withLine(id);
            refresh();
            say(Texts.text("recognition.stale"));
        } catch (Refusal refused) {
            if (queue.open(id).line().version() != opened.line().version()) {
                // the refusal itself has listed it as disputed
                place = place.withLine(id);
                refresh();
            }
            bar.refuse(Texts.text(refused), true);
            dialogs.say(Texts.text(refused));
        }
    }

    private void say(String sentence) {
        bar.say(sentence);
        dialogs.say(sentence);
    }

    private void batch(List<Waiting> plain) {
        new BatchDialog(plain, words, () -> {
            Recognition.Batch batch = queue.takePlain(plain.stream().map(one -> new Recognition.Seen(one.line().id(), one.line().version())).toList());
            tabs.say(BatchDialog.told(batch));
            go(null);
        }).open();
    }
}
