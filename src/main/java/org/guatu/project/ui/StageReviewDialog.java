package org.guatu.project.ui;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;

import org.guatu.live.News;
import org.guatu.project.WaitingStage;
import org.guatu.shell.Glyph;
import org.guatu.shell.Texts;
import org.guatu.unit.UnitCode;

/**
 * Entries into stages that wait, each with its evidence: accept it, or send it back with a reason. What others do meanwhile moves nothing that is being
 * read: the entry says so where it stands, and what is new comes below.
 */
@Tag("vaadin-dialog")
class StageReviewDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Desk desk;
    private final transient Supplier<List<WaitingStage>> waiting;
    private final transient Runnable decided;
    private final Div list = new Div();

    private StageReviewDialog(Desk desk, UnitCode unit, Supplier<List<WaitingStage>> waiting, Runnable decided) {
        this.desk = desk;
        this.waiting = waiting;
        this.decided = decided;
        setHeaderTitle(Texts.text("register.review.title"));
        addClassName("register-dialog");
        NativeButton close = new NativeButton();
        close.add(new Glyph(Glyph.Form.CLOSE));
        close.addClassName("icon-button");
        close.getElement().setAttribute("aria-label", Texts.text("shell.close"));
        close.addClickListener(press -> close());
        getHeader().add(close);
        list.addClassName("register-reviews");
        add(list);
        draw();
        desk.live().follow(this, () -> Set.of(News.unit(unit)), news -> follow());
    }

    /** Opens it for one project. */
    static void open(Desk desk, long projectId, Runnable decided) {
        UnitCode unit = desk.projects().dossier(projectId).project().unit();
        new StageReviewDialog(desk, unit, () -> desk.stages().waiting(unit).stream().filter(entry -> entry.projectId() == projectId).toList(), decided).open();
    }

    /** Opens it for a unit and all below it. */
    static void open(Desk desk, UnitCode unit, Runnable decided) {
        new StageReviewDialog(desk, unit, () -> desk.stages().waiting(unit), decided).open();
    }

    private void draw() {
        list.removeAll();
        waiting.get().forEach(entry -> list.add(card(entry)));
        sayNone();
    }

    /** Others decided, or entered something. */
    final void follow() {
        List<WaitingStage> now = waiting.get();
        List<StageReviewCard> shown = cards();
        shown.forEach(card -> card.follow(now.stream().filter(card::isOf).findFirst()));
        now.stream().filter(entry -> shown.stream().noneMatch(card -> card.isOf(entry))).forEach(entry -> list.add(card(entry)));
        sayNone();
    }

    private void sayNone() {
        list.getChildren().filter(Paragraph.class::isInstance).forEach(Component::removeFromParent);
        if (cards().isEmpty()) {
            list.add(new Paragraph(Texts.text("register.review.none")));
        }
    }

    private List<StageReviewCard> cards() {
        return list.getChildren().filter(StageReviewCard.class::isInstance).map(StageReviewCard.class::cast).toList();
    }

    private StageReviewCard card(WaitingStage entry) {
        return new StageReviewCard(desk, entry, () -> {
            follow();
            decided.run();
        }, this::follow);
    }
}
