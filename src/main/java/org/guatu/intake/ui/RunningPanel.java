package org.guatu.intake.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.Command;

import org.guatu.access.RequestAddress;
import org.guatu.intake.DryRun;
import org.guatu.intake.ImportRun;
import org.guatu.intake.ImportWatch;
import org.guatu.intake.Imports;
import org.guatu.refusal.Refusal;
import org.guatu.shell.Formats;
import org.guatu.shell.Texts;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** An import while it runs, on a thread of its own: how far it is, and a way to stop it. Leaving the screen does not stop it. */
final class RunningPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Imports imports;
    private final transient RequestAddress from;
    private final transient DryRun tried;
    private final transient ImportWatch watch;
    private final SerializableConsumer<ImportRun> done;
    private final SerializableConsumer<String> failed;
    private final Paragraph said = new Paragraph();
    private final HtmlComponent bar = new HtmlComponent("progress");
    private UI ui;

    /**
     * @param done   hears how it ended well
     * @param failed hears the sentence of why nothing was written
     */
    RunningPanel(Imports imports, RequestAddress from, DryRun tried, SerializableConsumer<ImportRun> done, SerializableConsumer<String> failed) {
        this.imports = imports;
        this.from = from;
        this.tried = tried;
        this.done = done;
        this.failed = failed;
        this.watch = new ImportWatch(rows -> tell(() -> show(rows)));
        addClassNames("card", "import-running");
        said.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("max", Integer.toString(tried.rows()));
        NativeButton cancel = new NativeButton(Texts.text("intake.action.cancel"));
        cancel.addClassName("button");
        cancel.addClickListener(press -> {
            watch.cancel();
            cancel.setEnabled(false);
            said.setText(Texts.text("intake.running.cancelling"));
        });
        add(said, bar, cancel);
        show(0);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        if (ui == null) {
            ui = attach.getUI();
            Thread.ofVirtual().name("import").start(from.carried(new DelegatingSecurityContextRunnable(this::run)));
        }
    }

    private void run() {
        try (var file = tried.upload()) {
            ImportRun run = imports.apply(tried, watch);
            tell(() -> done.accept(run));
        } catch (Refusal refusal) {
            tell(() -> failed.accept(Texts.text(refusal)));
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(RunningPanel.class).error("an import failed", e);
            tell(() -> failed.accept(Texts.text("intake.failed")));
        }
    }

    /** Shows something; an import whose screen was closed meanwhile goes on, and its list tells how it ended. */
    private void tell(Command word) {
        try {
            ui.access(word);
        } catch (UIDetachedException gone) {
            LoggerFactory.getLogger(RunningPanel.class).debug("the screen of an import is gone", gone);
        }
    }

    private void show(int rows) {
        bar.getElement().setAttribute("value", Integer.toString(rows));
        said.setText(Texts.text("intake.running", Formats.count(rows), Formats.count(tried.rows())));
    }
}
