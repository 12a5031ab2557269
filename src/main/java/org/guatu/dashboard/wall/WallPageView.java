package org.guatu.dashboard.wall;

import java.util.Optional;
import java.util.function.Consumer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

import org.guatu.live.Redraw;

/**
 * Draws one page of a wall. All its sizes are parts of {@code --wall}, which its box sets, so the same page stands on a wall of any size and
 * small on a tablet.
 */
public class WallPageView extends Div {

    private static final long serialVersionUID = 1L;

    private transient WallPage shown;

    public WallPageView() {
        addClassName("wall-page");
    }

    /** Shows a page; the very same page stays as it stands. */
    public void show(WallPage page) {
        if (page.equals(shown)) {
            return;
        }
        if (shown != null && shown.head().page().equals(page.head().page())) {
            // The same page with other figures: only what differs is drawn, and marked.
            Redraw.into(this, body(page));
        } else {
            removeAll();
            add(body(page));
        }
        shown = page;
        getElement().setAttribute("data-shown", page.head().page());
    }

    /** What is shown. */
    public Optional<WallPage> shown() {
        return Optional.ofNullable(shown);
    }

    /** Marks the row of a key, or none with null. The mark is laid on in the browser: the page itself stays as it is. */
    public void point(String key) {
        getElement().executeJs("""
                this.querySelectorAll('.is-pointed').forEach(row => row.classList.remove('is-pointed'));
                if ($0) { this.querySelector(`[data-key="${CSS.escape($0)}"]`)?.classList.add('is-pointed'); }""", key);
    }

    /** Tells which row is pressed, by its key: what the tablet points with. */
    public void onPoint(Consumer<String> pointed) {
        addClassName("wall-page--pointing");
        getElement().addEventListener("click", event -> {
            String key = event.getEventData().path("event.target.closest('[data-key]')?.dataset.key").asString("");
            if (!key.isEmpty()) {
                pointed.accept(key);
            }
        }).addEventData("event.target.closest('[data-key]')?.dataset.key");
    }

    private static Component body(WallPage page) {
        return switch (page) {
            case WallPage.Headline headline -> new HeadlineBody(headline);
            case WallPage.RankingBoard board -> new RankingBody(board);
            case WallPage.OneUnit unit -> new UnitBody(unit);
            case WallPage.Mega mega -> ProjectBodies.mega(mega);
            case WallPage.Problems problems -> MatterBodies.problems(problems);
            case WallPage.Decided decided -> MatterBodies.decided(decided);
            case WallPage.Funnel funnel -> ProjectBodies.funnel(funnel);
            case WallPage.Shortfalls shortfalls -> ProjectBodies.shortfalls(shortfalls);
            case WallPage.CaughtUp caughtUp -> ProjectBodies.caughtUp(caughtUp);
            case WallPage.OneProject project -> ProjectBodies.project(project);
        };
    }
}
