package org.guatu.ledger.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

import org.guatu.indicator.Light;
import org.guatu.ledger.Evidence;
import org.guatu.ledger.Receipt;
import org.guatu.ledger.ReviewQueue.Opened;
import org.guatu.ledger.risk.ReviewCase.Other;
import org.guatu.ledger.risk.ReviewCase.Paper;
import org.guatu.shell.FigureData;
import org.guatu.shell.Formats;
import org.guatu.shell.LightBadge;
import org.guatu.shell.Texts;

/** The evidence at the right: every piece with what it shows, one of them to look at, and its twin on another line beside it. */
class EvidencePanel extends Section {

    private static final long serialVersionUID = 1L;
    private static final int QUARTER_TURN = 90;
    private static final int ROUND = 360;
    private static final int STEP = 50;
    private static final int LEAST = 50;
    private static final int MOST = 300;
    private static final int WHOLE = 100;
    private static final int HASH = 4;

    private final Div viewer = new Div();
    private final Div twins = new Div();
    private final Div pieces = new Div();
    private transient Opened opened;
    private Evidence shown;
    private Image picture;
    private int turned;
    private int zoomed = WHOLE;

    EvidencePanel() {
        addClassName("review-evidence");
        getElement().setAttribute("aria-label", Texts.text("recognition.evidence.title"));
        viewer.addClassName("review-viewer");
        viewer.getElement().setAttribute("tabindex", "0").setAttribute("role", "region").setAttribute("aria-label", Texts.text("recognition.evidence.title"));
        twins.addClassName("review-twins");
        pieces.addClassName("review-pieces");
    }

    void show(Opened line) {
        opened = line;
        removeAll();
        if (line == null) {
            return;
        }
        List<Evidence> evidence = line.evidence();
        if (evidence.isEmpty()) {
            Paragraph none = new Paragraph(Texts.text("recognition.evidence.none"));
            none.addClassName("review-empty");
            add(none);
            return;
        }
        Evidence first = evidence.stream().filter(piece -> isTwin(piece.id())).findFirst().orElse(evidence.getFirst());
        add(head(), pieces, viewer, twins);
        look(first);
    }

    /** Which piece is looked at, and everything that depends on it. */
    private void look(Evidence piece) {
        shown = piece;
        turned = 0;
        zoomed = WHOLE;
        pieces.removeAll();
        List<Evidence> evidence = opened.evidence();
        for (int i = 0; i < evidence.size(); i++) {
            pieces.add(card(evidence.get(i), letter(i)));
        }
        viewer.removeAll();
        String address = "evidence/" + piece.sha256();
        picture = null;
        if (piece.mediaType().startsWith("image/")) {
            picture = new Image(address, Texts.text("recognition.evidence.picture", Texts.text(piece.kind().messageKey()), piece.fileName()));
            picture.addClassName("review-picture");
            viewer.add(picture);
        } else {
            IFrame frame = new IFrame(address);
            frame.getElement().setAttribute("title", piece.fileName());
            frame.addClassName("review-document");
            viewer.add(frame);
        }
        twins.removeAll();
        twinsOf(piece).forEach(twins::add);
    }

    private Component head() {
        Map<Long, BigDecimal> amounts = amounts();
        BigDecimal claimed = opened.line().claimed();
        BigDecimal sum = opened.known().papers().stream().map(Paper::amount).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
        Map<Evidence.Kind, BigDecimal> kinds = opened.known().papers().stream().filter(paper -> paper.amount() != null)
                .collect(Collectors.groupingBy(Paper::kind, Collectors.reducing(BigDecimal.ZERO, Paper::amount, BigDecimal::add)));
        boolean fits = sum.compareTo(claimed) == 0 || kinds.values().stream().anyMatch(one -> one.compareTo(claimed) == 0);
        String count = Formats.count(opened.evidence().size());
        H2 title = new H2(amounts.isEmpty() ? Texts.text("recognition.evidence.count", count)
                : Texts.text("recognition.evidence." + (fits ? "fits" : "differs"), count, Words.wan(fits ? claimed : sum)));
        Div tools = new Div(tool("zoom-in", "+", () -> zoom(STEP)), tool("zoom-out", "\u2212", () -> zoom(-STEP)), tool("turn", "\u21bb", this::turn), open());
        tools.addClassName("review-tools");
        Div head = new Div(title, tools);
        head.addClassName("review-evidence-head");
        return head;
    }

    private static NativeButton tool(String key, String sign, Runnable action) {
        NativeButton button = new NativeButton(sign, press -> action.run());
        button.addClassNames("icon-button", "review-tool");
        button.getElement().setAttribute("aria-label", Texts.text("recognition.evidence." + key));
        button.getElement().setAttribute("title", Texts.text("recognition.evidence." + key));
        return button;
    }

    private NativeButton open() {
        return tool("open", "\u2197", () -> getElement().executeJs("window.open($0, '_blank', 'noopener')", "evidence/" + shown.sha256()));
    }

    private void zoom(int by) {
        zoomed = Math.clamp(zoomed + by, LEAST, MOST);
        place();
    }

    private void turn() {
        turned = (turned + QUARTER_TURN) % ROUND;
        place();
    }

    private void place() {
        if (picture != null) {
            picture.getStyle().set("width", zoomed + "%").set("max-height", "none").set("transform", "rotate(" + turned + "deg)");
        }
    }

    private NativeButton card(Evidence piece, String letter) {
        Span name = new Span(Texts.text("recognition.evidence.piece", Texts.text(piece.kind().messageKey()), letter));
        name.addClassName("review-piece-name");
        BigDecimal amount = amounts().get(piece.id());
        Div number = new Div();
        number.addClassName("review-piece-amount");
        if (amount == null) {
            Span none = new Span(Texts.text("recognition.evidence.no-amount"));
            none.addClassName("caption");
            number.add(none);
        } else {
            number.add(new FigureData(amount, Words.wan(amount)), new Span(Texts.text("recognition.line.wan")));
        }
        boolean twin = isTwin(piece.id());
        NativeButton card = new NativeButton();
        card.add(name, number, new LightBadge(twin ? Light.BAD : Light.OK, Texts.text("recognition.evidence." + (twin ? "duplicate" : "fine"))));
        card.addClickListener(press -> look(piece));
        card.addClassName("review-piece");
        card.getElement().setAttribute("aria-pressed", String.valueOf(piece.equals(shown)));
        return card;
    }

    private List<Component> twinsOf(Evidence piece) {
        List<Receipt> same = opened.known().others().stream().filter(other -> Long.valueOf(piece.id()).equals(other.paper())).map(Other::line).distinct()
                .flatMap(id -> opened.twins().stream().filter(twin -> twin.id() == id)).toList();
        if (same.isEmpty()) {
            return List.of();
        }
        List<Component> cards = new ArrayList<>();
        String name = Texts.text("recognition.evidence.piece", Texts.text(piece.kind().messageKey()), letter(opened.evidence().indexOf(piece)));
        cards.add(twin(Texts.text("recognition.evidence.this", name), opened.line(), piece));
        same.forEach(other -> cards.add(twin(Texts.text("recognition.evidence.twin",
                Texts.text("recognition.chart.name", String.valueOf(other.month().monthOfYear())), String.valueOf(other.id()),
                Texts.text(other.status().messageKey())), other, piece)));
        return cards;
    }

    private Component twin(String title, Receipt line, Evidence piece) {
        Span head = new Span(title);
        head.addClassName("review-twin-title");
        Span sent = new Span(Texts.text("recognition.evidence.sent", Formats.monthDay(line.submittedOn()), Words.wan(line.claimed())));
        sent.addClassName("review-twin-said");
        Span hash = new Span(Texts.text("recognition.evidence.hash", piece.sha256().substring(0, HASH) + "…"
                + piece.sha256().substring(piece.sha256().length() - HASH)));
        hash.addClassNames("tag", "tag--bad", "review-twin-hash");
        Div card = new Div(head, sent, hash);
        if (piece.mediaType().startsWith("image/")) {
            Image small = new Image("evidence/" + piece.sha256(), title);
            small.addClassName("review-twin-picture");
            Anchor large = new Anchor("evidence/" + piece.sha256(), small);
            large.setTarget(AnchorTarget.BLANK);
            large.setRouterIgnore(true);
            card.add(large);
        }
        card.addClassNames("card", "review-twin");
        return card;
    }

    private boolean isTwin(long paper) {
        return opened.known().others().stream().anyMatch(other -> Long.valueOf(paper).equals(other.paper()));
    }

    private Map<Long, BigDecimal> amounts() {
        return opened.known().papers().stream().filter(paper -> paper.amount() != null).collect(Collectors.toMap(Paper::id, Paper::amount));
    }

    static String letter(int index) {
        return String.valueOf((char) ('A' + index % 26));
    }
}
