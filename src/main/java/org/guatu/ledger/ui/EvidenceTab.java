package org.guatu.ledger.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

import org.guatu.ledger.Evidence;
import org.guatu.ledger.UnitLedger.Piece;
import org.guatu.ledger.UnitLedger.Use;
import org.guatu.project.StageDesk.Shown;
import org.guatu.project.StageEvidence;
import org.guatu.live.Redraw;
import org.guatu.shell.Addresses;
import org.guatu.shell.FigureData;
import org.guatu.shell.Formats;
import org.guatu.shell.Glyph;
import org.guatu.shell.Texts;
import org.guatu.shell.ViewState;
import org.guatu.unit.Unit;

/**
 * All files of a unit (佐证库) by what they show, each once with where it is used and shown beside the list; a file that hangs on two receipts is
 * marked.
 */
class EvidenceTab extends Div {

    /** The purpose that stands for the files of stages. */
    static final String STAGES = "STAGES";

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 60;
    private static final int KIB = 1024;
    private static final String PRESSED = "aria-pressed";

    private final transient EntryServices services;
    private final transient Unit unit;
    private final transient Consumer<String> go;
    private final String chosen;
    /** How many files of the purpose there were when they were drawn. */
    private final long known;
    private final Div chips = new Div();
    private final NativeButton fresh = new NativeButton();
    private final Div list = new Div();
    private final Section viewer = new Section();
    private final NativeButton more = new NativeButton();
    private final List<NativeButton> cards = new ArrayList<>();
    private int shown;

    /**
     * @param purpose a kind of evidence, {@link #STAGES}, or null for the first there is
     * @param go      is told another purpose
     */
    EvidenceTab(EntryServices services, Unit unit, String purpose, Consumer<String> go) {
        this.services = services;
        this.unit = unit;
        addClassName("evidence-tab");
        this.go = go;
        Map<Evidence.Kind, Long> kinds = services.unitLedger().purposes(unit.code());
        List<Shown> stages = services.stages().shown(unit.code());
        chosen = purpose != null && (STAGES.equals(purpose) || kinds.keySet().stream().anyMatch(kind -> kind.name().equals(purpose))) ? purpose : kinds.isEmpty() ? STAGES : kinds.keySet().iterator().next().name();
        chips.addClassName("chips");
        chips.add(chips(kinds, stages.size()));
        known = STAGES.equals(chosen) ? stages.size() : kinds.getOrDefault(Evidence.Kind.valueOf(chosen), 0L);
        fresh.addClassName("fresh-note");
        fresh.addClickListener(press -> go.accept(chosen));
        fresh.setVisible(false);
        list.addClassName("evidence-list");
        viewer.addClassNames("entry-card", "evidence-look");
        viewer.getElement().setAttribute("aria-label", Texts.text("clerk.evidence.look"));
        more.addClassName("button");
        Div left = new Div(fresh, list, more);
        left.addClassName("evidence-left");
        add(chips, left, viewer);
        if (STAGES.equals(chosen)) {
            more.setVisible(false);
            stages.forEach(this::card);
        } else {
            Evidence.Kind kind = Evidence.Kind.valueOf(chosen);
            long count = kinds.getOrDefault(kind, 0L);
            more.addClickListener(press -> fill(kind, count));
            fill(kind, count);
        }
        if (cards.isEmpty()) {
            Paragraph none = new Paragraph(Texts.text("clerk.evidence.none"));
            none.addClassName("entry-none");
            list.add(none);
            viewer.setVisible(false);
        }
    }

    /** The counts are those of now; the files that are looked at stay where they are, and what came since waits behind a note. */
    final void follow() {
        Map<Evidence.Kind, Long> kinds = services.unitLedger().purposes(unit.code());
        List<Shown> stages = services.stages().shown(unit.code());
        Redraw.into(chips, chips(kinds, stages.size()));
        long more = (STAGES.equals(chosen) ? stages.size() : kinds.getOrDefault(Evidence.Kind.valueOf(chosen), 0L)) - known;
        fresh.setText(Texts.text("clerk.evidence.fresh", Formats.count(more)));
        fresh.setVisible(more > 0);
    }

    private Component[] chips(Map<Evidence.Kind, Long> kinds, int stages) {
        List<Component> all = new ArrayList<>();
        kinds.forEach((kind, count) -> all.add(chip(Texts.text(kind.messageKey()), count, kind.name(), chosen, go)));
        all.add(chip(Texts.text("clerk.evidence.stages"), stages, STAGES, chosen, go));
        return all.toArray(Component[]::new);
    }

    private static NativeButton chip(String word, long count, String purpose, String chosen, Consumer<String> go) {
        NativeButton chip = new NativeButton("", press -> go.accept(purpose));
        chip.add(new Span(word), FigureData.count(java.math.BigDecimal.valueOf(count)));
        chip.addClassName("chip-button");
        chip.getElement().setAttribute("data-key", purpose);
        chip.getElement().setAttribute(PRESSED, String.valueOf(purpose.equals(chosen)));
        return chip;
    }

    private void fill(Evidence.Kind kind, long count) {
        List<Piece> pieces = services.unitLedger().files(unit.code(), kind, shown, PAGE);
        pieces.forEach(this::card);
        shown += pieces.size();
        more.setText(Texts.text("clerk.more", Formats.count(count - shown)));
        more.setVisible(!pieces.isEmpty() && shown < count);
    }

    private void card(Piece piece) {
        Evidence file = piece.evidence();
        String used = piece.uses().isEmpty() ? Formats.NONE : Texts.text("entry.evidence.use", Words.month(piece.uses().getFirst().month()),
                piece.uses().getFirst().project(), String.valueOf(piece.uses().getFirst().receiptId()));
        NativeButton card = card(file.fileName(), file.mediaType(), file.byteSize(), "evidence/" + file.sha256(), used);
        if (piece.isShared()) {
            Span twice = new Span(Texts.text("clerk.evidence.twice", Formats.count(piece.uses().size() + piece.elsewhere())));
            twice.addClassNames("tag", "tag--bad");
            card.add(twice);
        }
        open(card, file.fileName(), file.mediaType(), "evidence/" + file.sha256(), () -> uses(piece));
    }

    private void card(Shown stage) {
        StageEvidence file = stage.piece();
        String used = Texts.text("clerk.evidence.stage-of", stage.project(), Texts.text(stage.stage().messageKey()));
        NativeButton card = card(file.fileName(), file.mediaType(), file.byteSize(), "evidence/" + file.sha256(), used);
        open(card, file.fileName(), file.mediaType(), "evidence/" + file.sha256(), () -> {
            UnorderedList list = new UnorderedList(new ListItem(new Anchor(Addresses.project(stage.projectId(), ViewState.DEFAULT), used)));
            list.addClassName("evidence-uses");
            return new Component[] {list};
        });
    }

    private NativeButton card(String name, String type, long bytes, String address, String used) {
        NativeButton card = new NativeButton();
        if (type.startsWith("image/")) {
            Image small = new Image(address, "");
            small.getElement().setAttribute("loading", "lazy");
            card.add(small);
        } else {
            Span paper = new Span(new Glyph(Glyph.Form.FILE), new Span(type.substring(type.indexOf('/') + 1).toUpperCase(Locale.ROOT)));
            paper.addClassName("evidence-paper");
            card.add(paper);
        }
        Span title = new Span(name);
        title.addClassName("evidence-file");
        Span where = new Span(used);
        where.addClassName("evidence-where");
        card.add(title, where, new Span(Texts.text("entry.evidence.size", Formats.count((bytes + KIB - 1) / KIB))));
        card.addClassName("evidence-card");
        card.getElement().setAttribute(PRESSED, "false");
        return card;
    }

    private void open(NativeButton card, String name, String type, String address, java.util.function.Supplier<Component[]> uses) {
        card.addClickListener(press -> look(card, name, type, address, uses.get()));
        cards.add(card);
        list.add(card);
        if (cards.size() == 1) {
            look(card, name, type, address, uses.get());
        }
    }

    /** Shows a file beside the list. */
    private void look(NativeButton card, String name, String type, String address, Component[] uses) {
        cards.forEach(other -> other.getElement().setAttribute(PRESSED, String.valueOf(other == card)));
        viewer.removeAll();
        viewer.add(new H2(name));
        if (type.startsWith("image/")) {
            Image picture = new Image(address, name);
            picture.addClassName("evidence-picture");
            viewer.add(picture);
        } else {
            IFrame frame = new IFrame(address);
            frame.getElement().setAttribute("title", name);
            frame.addClassName("evidence-document");
            viewer.add(frame);
        }
        Anchor alone = new Anchor(address, Texts.text("clerk.evidence.alone"));
        alone.setTarget(AnchorTarget.BLANK);
        alone.setRouterIgnore(true);
        alone.addClassName("text-link");
        viewer.add(alone);
        viewer.add(uses);
    }

    private static Component[] uses(Piece piece) {
        UnorderedList list = new UnorderedList();
        list.addClassName("evidence-uses");
        for (Use use : piece.uses()) {
            list.add(new ListItem(new Anchor(Addresses.receipt(use.projectId(), use.receiptId(), ViewState.DEFAULT),
                    Texts.text("entry.evidence.use", Words.month(use.month()), use.project(), String.valueOf(use.receiptId()))),
                    new Span(new FigureData(use.amount(), Words.wan(use.amount())), new Span(Texts.text("entry.grid.wan"))),
                    new Span(Texts.text(use.status().messageKey()))));
        }
        if (piece.elsewhere() > 0) {
            list.add(new ListItem(new Span(Texts.text("clerk.evidence.elsewhere", Formats.count(piece.elsewhere())))));
        }
        return new Component[] {list};
    }
}
