package org.guatu.admin.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

import org.guatu.access.Administration;
import org.guatu.access.Settings;
import org.guatu.access.Settings.OtherCounties;
import org.guatu.access.Subject;
import org.guatu.refusal.Refusal;
import org.guatu.shell.HistoryLinks;
import org.guatu.shell.MainLayout;
import org.guatu.shell.Texts;

/** The settings of the house. */
class SettingsPanel extends Div {

    private static final long serialVersionUID = 1L;

    SettingsPanel(Administration administration, Settings settings, HistoryLinks histories) {
        addClassNames("card", "admin-settings");
        Span label = new Span(Texts.text("admin.other-counties"));
        Div choices = new Div();
        choices.addClassName("segment");
        choices.getElement().setAttribute("role", "group").setAttribute("aria-label", Texts.text("admin.other-counties"));
        for (OtherCounties choice : OtherCounties.values()) {
            NativeButton entry = new NativeButton(Texts.text("admin.other-counties." + choice.name().toLowerCase(java.util.Locale.ROOT)));
            entry.addClassName("segment-entry");
            entry.getElement().setAttribute("data-choice", choice.name());
            entry.addClickListener(press -> {
                try {
                    administration.showOtherCounties(choice);
                    MainLayout.notice(Texts.text("admin.set"));
                } catch (Refusal refused) {
                    MainLayout.notice(Texts.text(refused));
                }
                show(choices, settings.otherCounties());
            });
            choices.add(entry);
        }
        show(choices, settings.otherCounties());
        Paragraph what = new Paragraph(Texts.text("admin.other-counties.what"));
        what.addClassName("note");
        Div row = new Div(label, choices, what, histories.link(Subject.SETTING, Settings.OTHER_COUNTIES, Texts.text("admin.other-counties")));
        row.addClassName("admin-setting");
        Anchor review = new Anchor("reporting", Texts.text("admin.settings.review"));
        review.addClassName("text-link");
        add(new H2(Texts.text("admin.settings")), row, review);
    }

    private static void show(Div choices, OtherCounties now) {
        choices.getChildren().forEach(entry -> entry.getElement().setAttribute("aria-pressed",
                String.valueOf(now.name().equals(entry.getElement().getAttribute("data-choice")))));
    }
}
