package org.guatu.intake.ui;

import java.util.List;
import java.util.Locale;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.RolesAllowed;

import org.guatu.access.RequestAddress;
import org.guatu.access.Role;
import org.guatu.intake.DryRun;
import org.guatu.intake.ImportKind;
import org.guatu.intake.ImportRun;
import org.guatu.intake.Imports;
import org.guatu.intake.Templates;
import org.guatu.intake.handout.Template;
import org.guatu.shell.Formats;
import org.guatu.shell.Glyph;
import org.guatu.shell.MainLayout;
import org.guatu.shell.Texts;

/** Files come in: choose what and which file, see what it would do, then import it or mend it first. */
@Route(value = ImportView.ROUTE, layout = MainLayout.class)
@RolesAllowed({Role.Name.CLERK, Role.Name.OFFICE})
public class ImportView extends Div implements HasDynamicTitle {

    static final String ROUTE = "import";
    private static final long serialVersionUID = 1L;

    private final transient Imports imports;
    private final transient RequestAddress from;
    private final transient Templates templates;
    private final Div kinds = new Div();
    private final Div downloads = new Div();
    private final Div place = new Div();
    private final Div recent = new Div();
    private ImportKind kind;
    private transient DryRun shown;

    ImportView(Imports imports, Templates templates, RequestAddress from) {
        this.from = from;
        this.imports = imports;
        this.templates = templates;
        addClassName("import");
        kinds.addClassName("chips");
        kinds.getElement().setAttribute("role", "group");
        kinds.getElement().setAttribute("aria-label", Texts.text("intake.upload.kind"));
        downloads.addClassName("import-downloads");
        place.addClassName("import-place");
        recent.addClassNames("card", "import-recent");
        Div head = new Div(new H1(Texts.text("intake.title")), kinds, downloads);
        head.addClassNames("card", "import-head");
        add(head, place, recent);
        choose(imports.kinds().getFirst());
        showRecent();
    }

    @Override
    public String getPageTitle() {
        return Texts.text("intake.title");
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        forget();
    }

    private void choose(ImportKind wanted) {
        kind = wanted;
        kinds.removeAll();
        for (ImportKind one : imports.kinds()) {
            NativeButton chip = new NativeButton(Texts.text(one.messageKey()), press -> choose(one));
            chip.addClassName("chip-button");
            chip.getElement().setAttribute("aria-pressed", Boolean.toString(one == kind));
            kinds.add(chip);
        }
        downloads.removeAll();
        downloads.add(template("intake.action.template", ".xlsx"), template("intake.action.template-csv", ".csv"));
        askForFile(null);
    }

    private Component template(String words, String ending) {
        Locale locale = Texts.locale();
        ImportKind wanted = kind;
        Anchor link = new Anchor((DownloadHandler) event -> {
            Template template = templates.of(wanted);
            event.setFileName(Texts.text(locale, "intake.sheet.file", Texts.text(locale, wanted.messageKey())) + ending);
            event.setContentType("application/octet-stream");
            if (ending.equals(".csv")) {
                template.csv(event.getOutputStream());
            } else {
                template.workbook(locale, event.getOutputStream());
            }
        }, "");
        link.add(new Glyph(Glyph.Form.DOWNLOAD), new Span(Texts.text(words)));
        link.addClassName("text-button");
        link.getElement().setAttribute("download", true);
        return link;
    }

    private void askForFile(String sentence) {
        forget();
        place.removeAll();
        if (sentence != null) {
            Paragraph refusal = new Paragraph(sentence);
            refusal.addClassName("refusal");
            refusal.getElement().setAttribute("role", "alert");
            place.add(refusal);
        }
        place.add(new FileChoice(imports, kind, this::show, this::askForFile));
    }

    private void show(DryRun run) {
        forget();
        shown = run;
        place.removeAll();
        place.add(new DryRunPanel(run, new DryRunPanel.Asked() {
            private static final long serialVersionUID = 1L;

            @Override
            public void apply() {
                run(shown);
            }

            @Override
            public void again() {
                askForFile(null);
            }

            @Override
            public void close() {
                askForFile(null);
            }
        }));
    }

    private void run(DryRun tried) {
        // From here on the run closes the file.
        shown = null;
        place.removeAll();
        place.add(new RunningPanel(imports, from, tried, done -> {
            askForFile(null);
            Paragraph said = new Paragraph(done(done));
            said.addClassNames("import-done", "light--ok");
            said.getElement().setAttribute("role", "status");
            place.addComponentAsFirst(said);
            showRecent();
        }, sentence -> {
            askForFile(sentence);
            showRecent();
        }));
    }

    /** What became of a file: receipts and projects wait for their review, targets and visits hold at once. */
    private static String done(ImportRun run) {
        String rows = Formats.count(run.added() + run.changed());
        return switch (run.kind()) {
            case TARGETS -> run.amount().signum() == 0 ? Texts.text("intake.done.targets-rows", rows)
                    : Texts.text("intake.done.targets", rows, Formats.yiExact(run.amount()));
            case VISITS -> Texts.text("intake.done.visits", rows);
            default -> run.amount().signum() == 0 ? Texts.text("intake.done.rows", rows) : Texts.text("intake.done", rows, Formats.yiExact(run.amount()));
        };
    }

    private void showRecent() {
        recent.removeAll();
        Paragraph head = new Paragraph(Texts.text("intake.recent"));
        head.addClassName("card-title");
        recent.add(head);
        List<ImportRun> runs = imports.recent();
        if (runs.isEmpty()) {
            recent.add(new Paragraph(Texts.text("intake.recent.none")));
        }
        runs.forEach(run -> recent.add(RecentRun.line(run)));
    }

    private void forget() {
        if (shown != null) {
            shown.upload().close();
            shown = null;
        }
    }
}
