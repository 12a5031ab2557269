package org.guatu.journey;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Looks at a page as a careful person would, and as one who cannot see it would. What is found is told in sentences. */
final class Look {

    /** How high a finger needs a control or a row that leads somewhere (the design's section 6). */
    private static final int TOUCH = 48;
    private static final int TOUCH_PAIRED = 44;
    private static final int TOUCH_ASIDE = 30;

    private static final String EYES = read(Look.class.getResourceAsStream("/journey/look.js"));
    private static String axe;

    private Look() {
    }

    /**
     * Cut or overlapping texts, missing texts, sideways scrolling, targets too low for a finger.
     *
     * @param fits    whether the whole screen must fit into the window without scrolling
     * @param touched whether the window is one of a tablet
     */
    @SuppressWarnings("unchecked")
    static List<String> at(Page page, boolean fits, boolean touched) {
        return (List<String>) page.evaluate(EYES, Map.of("minTouch", touched ? TOUCH : 0, "minPaired", touched ? TOUCH_PAIRED : 0,
                "minAside", touched ? TOUCH_ASIDE : 0, "minRow", touched ? TOUCH : 0, "noPageScroll", fits));
    }

    /** What axe-core finds that shuts people out: rules broken with an impact of serious or critical. */
    @SuppressWarnings("unchecked")
    static List<String> forAll(Page page) {
        page.evaluate(axe());
        return (List<String>) page.evaluate("""
                async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
                  .filter(v => v.impact === 'serious' || v.impact === 'critical')
                  .flatMap(v => v.nodes.map(n => `${v.id} (${v.impact}) at ${n.target.join(' ')}: `
                    + `${[...n.any, ...n.all, ...n.none].map(c => c.message).join('; ')} — ${n.html.slice(0, 160)}`))""");
    }

    private static synchronized String axe() {
        if (axe == null) {
            try {
                axe = Files.readString(Path.of("node_modules", "axe-core", "axe.min.js")) + "; undefined";
            } catch (IOException e) {
                throw new IllegalStateException("axe-core is missing; the production build fetches it with the other npm packages", e);
            }
        }
        return axe;
    }

    private static String read(InputStream file) {
        try (InputStream in = Objects.requireNonNull(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
