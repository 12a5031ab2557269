package org.guatu.ledger.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

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
    private long known;
    private final Div chips = new Div();
    private final NativeButton fresh = new NativeButton();
    private final Div list = new Div();
    private final Section viewer = new Section();
    private final NativeButton more = new NativeButton();
    /** How each card's file is shown beside the list, by the card's key: a card that stays shows what is known now. */
    private final transient Map<String, Runnable> looks = new HashMap<>();
    /** The key of the card whose file is shown. */
    private String looked;
    /** Whether a finger or the keyboard was on the list: from then on nothing moves in it by itself. */
    private boolean touched;
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
        list.getElement().addEventListener("focusin", event -> touched = true);
        list.addClassName("evidence-list");
        viewer.addClassNames("entry-card", "evidence-look");
        viewer.getElement().setAttribute("aria-label", Texts.text("clerk.evidence.look"));
        more.addClassName("button");
        Div left = new Div(fresh, list, more);
        left.addClassName("evidence-left");
        add(chips, left, viewer);
        more.addClickListener(press -> {
            touched = true;
            shown += PAGE;
            show(drawn(services.stages().shown(unit.code())));
        });
        shown = PAGE;
        show(drawn(stages));
    }

    /**
     * The counts are those of now, and so are the files as long as no hand is on them. Where one is, nothing moves: what stands there is brought up to
     * date, and what came or went since waits behind a note.
     */
    final void follow() {
        Map<Evidence.Kind, Long> kinds = services.unitLedger().purposes(unit.code());
        List<Shown> stages = services.stages().shown(unit.code());
        Redraw.into(chips, chips(kinds, stages.size()));
        long now = STAGES.equals(chosen) ? stages.size() : kinds.getOrDefault(Evidence.Kind.valueOf(chosen), 0L);
        List<NativeButton> drawn = drawn(stages);
        boolean moves = !drawn.stream().map(EvidenceTab::key).toList().equals(cards().map(EvidenceTab::key).toList());
        if (!touched || !moves) {
            known = now;
            show(drawn);
        }
        fresh.setText(now > known ? Texts.text("clerk.evidence.fresh", Formats.count(now - known)) : Texts.text("clerk.evidence.moved"));
        fresh.setVisible(touched && moves);
    }

    /** Draws the cards anew as far as they were shown. */
    private List<NativeButton> drawn(List<Shown> stages) {
        return STAGES.equals(chosen) ? stages.stream().map(this::card).toList()
                : services.unitLedger().files(unit.code(), Evidence.Kind.valueOf(chosen), 0, shown).stream().map(this::card).toList();
    }

    private void show(List<NativeButton> drawn) {
        if (drawn.isEmpty()) {
            Paragraph none = new Paragraph(Texts.text("clerk.evidence.none"));
            none.addClassName("entry-none");
            Redraw.into(list, none);
        } else {
            Redraw.into(list, drawn.toArray(Component[]::new));
        }
        viewer.setVisible(!drawn.isEmpty());
        long left = STAGES.equals(chosen) ? 0 : known - drawn.size();
        more.setText(Texts.text("clerk.more", Formats.count(left)));
        more.setVisible(!drawn.isEmpty() && left > 0);
        if (!drawn.isEmpty() && drawn.stream().map(EvidenceTab::key).noneMatch(key -> key.equals(looked))) {
            looks.get(key(drawn.getFirst())).run();
        }
        mark();
    }

    private Stream<NativeButton> cards() {
        return list.getChildren().filter(NativeButton.class::isInstance).map(NativeButton.class::cast);
    }

    private static String key(NativeButton card) {
        return card.getElement().getAttribute("data-key");
    }

    /** Marks the card whose file is shown. */
    private void mark() {
        cards().forEach(card -> card.getElement().setAttribute(PRESSED, String.valueOf(key(card).equals(looked))));
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

    private NativeButton card(Piece piece) {
        Evidence file = piece.evidence();
        String used = piece.uses().isEmpty() ? Formats.NONE : Texts.text("entry.evidence.use", Words.month(piece.uses().getFirst().month()),
                piece.uses().getFirst().project(), String.valueOf(piece.uses().getFirst().receiptId()));
        NativeButton card = card(file.fileName(), file.mediaType(), file.byteSize(), "evidence/" + file.sha256(), used);
        if (piece.isShared()) {
            Span twice = new Span(Texts.text("clerk.evidence.twice", Formats.count(piece.uses().size() + piece.elsewhere())));
            twice.addClassNames("tag", "tag--bad");
            card.add(twice);
        }
        return opening(card, file.sha256(), file.fileName(), file.mediaType(), "evidence/" + file.sha256(), () -> uses(piece));
    }

    private NativeButton card(Shown stage) {
        StageEvidence file = stage.piece();
        String used = Texts.text("clerk.evidence.stage-of", stage.project(), Texts.text(stage.stage().messageKey()));
        NativeButton card = card(file.fileName(), file.mediaType(), file.byteSize(), "evidence/" + file.sha256(), used);
        String key = stage.projectId() + "/" + stage.stage() + "/" + file.kind() + "/" + file.sha256();
        return opening(card, key, file.fileName(), file.mediaType(), "evidence/" + file.sha256(), () -> {
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
        return card;
    }

    private NativeButton opening(NativeButton card, String key, String name, String type, String address, Supplier<Component[]> uses) {
        card.getElement().setAttribute("data-key", key);
        looks.put(key, () -> look(key, name, type, address, uses.get()));
        card.getElement().setAttribute(PRESSED, String.valueOf(key.equals(looked)));
        card.addClickListener(press -> {
            touched = true;
            looks.get(key).run();
        });
        return card;
    }

    /** Shows a file beside the list. */
    private void look(String key, String name, String type, String address, Component[] uses) {
        looked = key;
        mark();
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
