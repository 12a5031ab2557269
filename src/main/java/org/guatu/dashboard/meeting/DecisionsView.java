package org.guatu.dashboard.meeting;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;

import org.guatu.access.Account;
import org.guatu.access.CurrentUser;
import org.guatu.access.Role;
import org.guatu.access.Subject;
import org.guatu.dashboard.Topics;
import org.guatu.live.LiveScreens;
import org.guatu.live.Redraw;
import org.guatu.refusal.Refusal;
import org.guatu.review.Decision;
import org.guatu.review.Reminder;
import org.guatu.shell.MainLayout;
import org.guatu.shell.Texts;
import jakarta.annotation.security.RolesAllowed;

/**
 * Decisions of the reader's unit and all below it: what is open, overdue, done; one of them with all that happened to it. Owners find theirs first.
 * The address says the filter and the decision that is open.
 */
@Route(value = "decisions", layout = MainLayout.class)
@RolesAllowed({Role.Name.LEADER, Role.Name.OFFICE, Role.Name.REVIEWER, Role.Name.CLERK, Role.Name.ADMIN})
class DecisionsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 300;

    private final transient DecisionDesk.Parts parts;
    private final transient CurrentUser user;
    private final transient LiveScreens live;
    private final Div list = new Div();
    private final Div open = new Div();
    private transient Show show = Show.OPEN;
    private transient long chosen;
    private transient volatile Set<String> topics = Set.of();

    /** What the list is narrowed to. */
    enum Show {
        MINE, OPEN, OVERDUE, DONE, ALL;

        boolean shows(Decision decision, LocalDate today) {
            return switch (this) {
                case OPEN -> decision.isOwed();
                case OVERDUE -> decision.isOverdue(today);
                case DONE -> decision.isDone();
                case MINE, ALL -> true;
            };
        }

        String parameter() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    DecisionsView(DecisionDesk.Parts parts, CurrentUser user, LiveScreens live) {
        this.parts = parts;
        this.user = user;
        this.live = live;
        addClassName("decisions");
        list.addClassName("decisions-list");
        open.addClassName("decisions-open");
        H1 title = new H1(Texts.text("decide.list.title"));
        title.addClassName("sr-only");
        add(title, list, open);
        live.follow(this, () -> topics, news -> refresh());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        show = asked.getSingleParameter("show").flatMap(name -> Stream.of(Show.values()).filter(one -> one.parameter().equals(name)).findFirst())
                .orElseGet(() -> owes() ? Show.MINE : Show.OPEN);
        chosen = asked.getSingleParameter("decision").filter(id -> id.matches("[1-9]\\d{0,17}")).map(Long::parseLong).orElse(0L);
        Account account = user.require();
        topics = Set.of(Topics.unit(account.homeUnit()), Topics.of(Subject.DECISION));
        MainLayout.showTools(filters());
        if (chosen != 0) {
            sign(chosen);
        }
        list.removeAll();
        list.add(rows());
        open.removeAll();
        open.add(detail());
        setClassName("decisions--open", chosen != 0);
    }

    @Override
    public String getPageTitle() {
        return Texts.text("decide.list.title") + " \u00b7 " + Texts.text("shell.brand");
    }

    private DecisionDesk desk() {
        return parts.desk();
    }

    /** Opening is the receipt, of the owner alone. What cannot be opened is told where it would stand. */
    private void sign(long id) {
        try {
            desk().answers().opened(id);
        } catch (Refusal notThere) {
            chosen = id;
        }
    }

    private boolean owes() {
        return desk().guard().may(Role.CLERK, Role.REVIEWER, Role.LEADER) && !desk().answers().mine().isEmpty();
    }

    private void refresh() {
        Redraw.into(list, rows());
        if (open.getChildren().findFirst().orElse(null) instanceof DecisionPanel panel) {
            panel.refresh();
        }
    }

    private Component filters() {
        Nav filters = new Nav();
        filters.addClassNames("segment", "decisions-filter");
        filters.setAriaLabel(Texts.text("decide.list.filter"));
        for (Show one : Show.values()) {
            if (one == Show.MINE && !desk().guard().may(Role.CLERK, Role.REVIEWER, Role.LEADER)) {
                continue;
            }
            Anchor entry = new Anchor("decisions?show=" + one.parameter(), Texts.text("decide.show." + one.parameter()));
            entry.addClassName("segment-entry");
            if (one == show) {
                entry.getElement().setAttribute("aria-current", "true");
            }
            filters.add(entry);
        }
        Div tools = new Div(filters);
        tools.addClassName("decisions-tools");
        if (desk().guard().may(Role.OFFICE, Role.ADMIN)) {
            NativeButton settings = new NativeButton(Texts.text("remind.settings"),
                    press -> new ReminderDialog(desk(), desk().deciding().mailed(user.require().homeUnit())).open());
            settings.addClassNames("button", "decisions-remind");
            settings.getElement().setAttribute("aria-haspopup", "dialog");
            tools.add(settings);
        }
        return tools;
    }

    private Component[] rows() {
        LocalDate today = desk().clock().today();
        List<Decision> all = show == Show.MINE ? desk().answers().mine() : desk().decisions().of(user.require().homeUnit(), 0, MOST);
        List<Decision> shown = all.stream().filter(decision -> show.shows(decision, today))
                .sorted(Comparator.comparing((Decision decision) -> !decision.isOwed()).thenComparing(Decision::dueOn)).toList();
        if (shown.isEmpty()) {
            Paragraph none = new Paragraph(Texts.text("decide.list.none." + show.parameter()));
            none.addClassNames("note", "decisions-none");
            return new Component[] {none};
        }
        Paragraph count = new Paragraph(Texts.text("decide.list.count", String.valueOf(shown.size()),
                String.valueOf(shown.stream().filter(decision -> decision.isOverdue(today)).count())));
        count.addClassNames("caption", "decisions-count");
        return Stream.of(reminders(today), Stream.of(count), shown.stream().map(decision -> row(decision, today))).flatMap(part -> part).toArray(Component[]::new);
    }

    /** Of what the reader's unit owes for who answers, of all below it for who follows it up. */
    private Stream<Component> reminders(LocalDate today) {
        boolean follows = desk().guard().may(Role.OFFICE);
        if (!follows && !desk().guard().may(Role.CLERK, Role.REVIEWER, Role.LEADER)) {
            return Stream.empty();
        }
        List<Reminder> given = follows ? desk().reminders().of(user.require().homeUnit()) : desk().reminders().mine();
        return given.isEmpty() ? Stream.empty() : Stream.of(new ReminderStrip(given, desk(), today, "decisions?show=" + show.parameter()));
    }

    private Component row(Decision decision, LocalDate today) {
        Span matter = new Span(decision.matter());
        matter.addClassName("decision-matter");
        String unit = desk().deciding().unit(decision.unit());
        String owner = desk().deciding().owner(decision);
        String due = DecisionWords.due(decision, today);
        // A unit that answers for itself is named once.
        Span about = new Span(desk().deciding().isOwn(decision) ? Texts.text("decide.about", unit, due) : Texts.text("decide.row", unit, owner, due));
        about.addClassName("decision-about");
        Div words = new Div(matter, about);
        words.addClassName("decision-words");
        Div marks = new Div(DecisionWords.badge(decision, today));
        marks.addClassName("decision-marks");
        mark(marks, decision.askedUntil() != null && decision.isOwed(), "decide.mark.asked", "tag--warn");
        mark(marks, decision.isOwed() && !decision.isRead(), "decide.mark.unread", "tag--plain");
        Anchor row = new Anchor("decisions?show=" + show.parameter() + "&decision=" + decision.id(), words, marks);
        row.addClassName("decision-row");
        row.getElement().setAttribute("data-key", String.valueOf(decision.id()));
        if (decision.id() == chosen) {
            row.getElement().setAttribute("aria-current", "true");
        }
        return row;
    }

    private static void mark(Div marks, boolean there, String key, String tone) {
        if (there) {
            Span mark = new Span(Texts.text(key));
            mark.addClassNames("tag", tone);
            marks.add(mark);
        }
    }

    private Component detail() {
        if (chosen == 0) {
            Paragraph hint = new Paragraph(Texts.text("decide.list.choose"));
            hint.addClassNames("note", "decisions-none");
            return hint;
        }
        try {
            return new DecisionPanel(desk(), chosen, "decisions?show=" + show.parameter());
        } catch (Refusal refusal) {
            Paragraph refused = new Paragraph(Texts.text(refusal));
            refused.addClassName("refusal");
            return refused;
        }
    }
}
