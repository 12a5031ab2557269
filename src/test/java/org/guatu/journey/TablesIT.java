package org.guatu.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every table of the leaders' screens beside the CSV that is carried away from it: the same heads, the same rows, the same digits. */
class TablesIT extends WatchedJourney {

    @ParameterizedTest
    @CsvSource({"/, 3", "/?show=gap&track=ZONES, 3", "/?indicator=VISIT_FIRM, 3", "/?unit=370200, 1", "/unit/371525, 3", "/unit/370211, 1"})
    void a_table_behind_a_panel_is_carried_away_as_it_is_read(String address, int tables) {
        as("leader");
        visit(address);
        chartsDrawn(page);
        compareAll(page.locator(".panel button.icon-button[aria-haspopup=dialog]"), tables);
    }

    @Test
    void the_tables_of_a_project_are_carried_away_as_they_are_read() {
        as("leader");
        visit("/unit/371525");
        page.locator(".project-grid").getByText("精密镀铝锌板三期").click();
        page.waitForURL(url -> url.contains("/project/"));
        settle();
        chartsDrawn(page);
        compareAll(page.locator(".panel button.icon-button[aria-haspopup=dialog]"), 1);
        compareAll(page.locator(".project-ledger .text-button[aria-haspopup=dialog]"), 1);
    }

    @ParameterizedTest
    @CsvSource({"/entries?unit=371525", "/entries?unit=371500&show=waiting", "/entries?unit=371525&indicator=START_1YI",
            "/entries?unit=371500&since=2024-06-24&term=late-recognition"})
    void the_list_of_entries_is_carried_away_as_it_is_read(String address) {
        as("leader");
        page.setViewportSize(1180, 9000); // so that the list need not be scrolled
        visit(address);
        page.locator("vaadin-grid").waitFor();
        page.waitForFunction("() => !document.querySelector('vaadin-grid').hasAttribute('loading')");
        @SuppressWarnings("unchecked")
        List<List<String>> shown = (List<List<String>>) page.evaluate("""
                () => {
                  const grid = document.querySelector('vaadin-grid');
                  const read = cell => {
                    const content = cell.querySelector('slot').assignedElements()[0];
                    return (content.querySelector('data') ? '#' : '') + content.innerText.trim();
                  };
                  const cells = (part, one) => [...grid.shadowRoot.querySelectorAll(`${part} tr`)].filter(row => !row.hidden)
                    .map(row => [...row.querySelectorAll(one)].map(read));
                  return [...cells('#header', 'th'), ...cells('#items', 'td'), ...cells('#footer', 'td')];
                }""");
        assertThat(shown).hasSizeGreaterThan(2);
        List<List<String>> carried = csv(page.waitForDownload(() -> page.locator(".entries-panel a[download]").click()));
        if (carried.getFirst().getLast().equals("补报 / 核减")) {
            // 补报 and 核减 stand beside what an entry belongs to on the screen, and in a column of their own in the file.
            carried = new ArrayList<>(carried.stream().map(row -> row.subList(0, row.size() - 1)).toList());
        }
        // The sums below are figures too, without a mark of their own.
        assertThat(carried.removeLast()).isEqualTo(shown.removeLast().stream().map(TablesIT::number).toList());
        assertThat(carried).isEqualTo(shown.stream().map(row -> row.stream().map(TablesIT::cell).toList()).toList());
    }

    private void compareAll(Locator buttons, int tables) {
        assertThat(buttons.count()).isEqualTo(tables);
        for (Locator button : buttons.all()) {
            button.click();
            Locator dialog = page.locator("vaadin-dialog.table-dialog[opened]");
            dialog.locator("table.data-table").waitFor();
            @SuppressWarnings("unchecked")
            List<List<String>> shown = (List<List<String>>) dialog.locator("table.data-table").evaluate("""
                    table => [...table.rows].map(row => [...row.cells].map(cell => (cell.querySelector('data') ? '#' : '') + cell.innerText.trim()))""");
            assertThat(shown).hasSizeGreaterThan(1);
            List<List<String>> carried = csv(page.waitForDownload(() -> dialog.locator("a[download]").click()));
            assertThat(carried).isEqualTo(shown.stream().map(row -> row.stream().map(TablesIT::cell).toList()).toList());
            dialog.locator("button.icon-button").click();
            dialog.waitFor(new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        }
    }

    /** As a cell must stand in the file: a number in plain digits, words disarmed. */
    private static String cell(String shown) {
        return shown.startsWith("#") ? number(shown.substring(1)) : !shown.isEmpty() && "=+-@".indexOf(shown.charAt(0)) >= 0 ? "'" + shown : shown;
    }

    private static String number(String shown) {
        return shown.matches("[+−]?[\\d,]+(\\.\\d+)?%?") ? shown.replace(",", "").replace('−', '-') : shown;
    }

    /** Reads a file of ours back (RFC 4180). */
    private static List<List<String>> csv(Download download) {
        String file;
        try {
            file = new String(Files.readAllBytes(download.path()), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        assertThat(file).startsWith("\uFEFF");
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 1; i < file.length(); i++) {
            char c = file.charAt(i);
            if (c == '"') {
                if (quoted && i + 1 < file.length() && file.charAt(i + 1) == '"') {
                    cell.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                row.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\r' && !quoted) {
                row.add(cell.toString());
                cell.setLength(0);
                rows.add(row);
                row = new ArrayList<>();
                i++; // the line feed
            } else {
                cell.append(c);
            }
        }
        return rows;
    }
}
