package org.guatu.project.ui;

import java.util.List;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

import org.guatu.project.InvestmentVersion;
import org.guatu.project.StageEvidence;
import org.guatu.shell.FigureData;
import org.guatu.shell.Formats;
import org.guatu.shell.Glyph;
import org.guatu.shell.Texts;

/** The total investments a project had, the latest first: since when, by which document, who entered it, and the files that were shown. */
class InvestmentList extends UnorderedList {

    private static final long serialVersionUID = 1L;

    InvestmentList(Desk desk, List<InvestmentVersion> versions) {
        addClassName("register-investments");
        getElement().setAttribute("aria-label", Texts.text("register.investment.versions"));
        versions.reversed().forEach(version -> add(row(desk, version)));
    }

    private static ListItem row(Desk desk, InvestmentVersion version) {
        Span amount = new Span(new FigureData(version.yuan(), Formats.yiExact(version.yuan())), new Span(" " + Texts.text("register.investment.yi")));
        amount.addClassName("register-investment-amount");
        Span why = new Span(version.from() == null ? Texts.text("register.investment.first")
                : Texts.text("register.investment.version", version.from().toString(), version.documentNo(), desk.name(version.enteredBy())));
        Div files = new Div();
        files.addClassName("register-investment-files");
        version.evidence().forEach(piece -> files.add(file(desk, piece)));
        if (version.from() != null && version.evidence().isEmpty()) {
            Span none = new Span(Texts.text("register.investment.no-file"));
            none.addClassName("caption");
            files.add(none);
        }
        return new ListItem(amount, why, files);
    }

    private static Div file(Desk desk, StageEvidence piece) {
        Div file = new Div(new Glyph(Glyph.Form.FILE), new Span(EvidenceWords.of(piece.kind())));
        file.addClassName("register-file");
        desk.files().filter(files -> files.find(piece.sha256()).isPresent()).map(files -> files.address(piece.sha256())).ifPresentOrElse(address -> {
            Anchor open = new Anchor(address, piece.fileName());
            open.setTarget(AnchorTarget.BLANK);
            open.setRouterIgnore(true);
            file.add(open);
        }, () -> file.add(new Span(piece.fileName())));
        return file;
    }
}
