package org.guatu.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.Command;
import org.guatu.refusal.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is told what, how often, and that nothing is lost on the way. */
class LiveScreensTest {

    private final LiveScreens live = new LiveScreens();

    @AfterEach
    void stop() {
        live.stop();
    }

    @Test
    void a_burst_is_told_once_with_all_that_moved_and_only_to_those_it_concerns() {
        List<News> county = new CopyOnWriteArrayList<>();
        List<News> other = new CopyOnWriteArrayList<>();
        List<News> city = new CopyOnWriteArrayList<>();
        open("unit:371525", county);
        open("unit:371524", other);
        open("unit:371500", city);

        live.tell(moved("371525", "100"));
        live.tell(moved("371525", "200"));
        live.tell(moved("371581", "7"));

        await().until(() -> !county.isEmpty() && !city.isEmpty());
        assertThat(county).singleElement().satisfies(news -> assertThat(news.changes()).extracting(News.Change::quantity)
                .containsExactly(new BigDecimal("100"), new BigDecimal("200")));
        assertThat(city).singleElement().satisfies(news -> assertThat(news.changes()).hasSize(3));
        assertThat(other).isEmpty();
    }

    @Test
    void screens_say_who_they_are_as_long_as_they_are_there() {
        Div hall = open("wall:7:一号厅大屏", new CopyOnWriteArrayList<>());
        open("wall:7:二号厅大屏", new CopyOnWriteArrayList<>());
        open("wall:8:别处", new CopyOnWriteArrayList<>());
        assertThat(live.followed("wall:7:", ui -> true).keySet()).containsExactlyInAnyOrder("wall:7:一号厅大屏", "wall:7:二号厅大屏");
        UI dead = hall.getUI().orElseThrow();
        assertThat(live.followed("wall:7:", ui -> ui != dead)).as("which of them is dead").containsEntry("wall:7:一号厅大屏", false).containsEntry("wall:7:二号厅大屏", true);
        open("wall:7:一号厅大屏", new CopyOnWriteArrayList<>());
        assertThat(live.followed("wall:7:", ui -> ui != dead)).as("it is back on another page").containsEntry("wall:7:一号厅大屏", true);
        assertThat(live.following("wall:7:一号厅大屏", ui -> ui != dead)).isOne();
        hall.removeFromParent();
        assertThat(live.following("wall:7:一号厅大屏", ui -> true)).isOne();
    }

    @Test
    void what_commits_while_a_screen_is_refreshed_is_told_after_it() throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        List<News> told = new CopyOnWriteArrayList<>();
        Div screen = new Div();
        live.follow(screen, () -> Set.of("unit:1"), news -> {
            told.add(news);
            inside.countDown();
            hold(goOn);
        });
        new Window().add(screen);
        live.tell(News.of("unit:1"));
        assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();
        live.tell(moved("1", "5"));
        goOn.countDown();
        await().until(() -> told.size() == 2);
        assertThat(told.getLast().changes()).hasSize(1);
    }

    @Test
    void a_closed_screen_is_told_nothing_and_one_that_fails_keeps_nobody_from_theirs() {
        List<News> gone = new CopyOnWriteArrayList<>();
        List<News> well = new CopyOnWriteArrayList<>();
        Div closed = open("unit:1", gone);
        Div failing = new Div();
        live.follow(failing, () -> Set.of("unit:1"), news -> {
            throw new IllegalStateException("no reading");
        });
        new Window().add(failing);
        open("unit:1", well);
        assertThat(live.open()).isEqualTo(3);
        closed.removeFromParent();
        assertThat(live.open()).isEqualTo(2);

        live.tell(News.of("unit:1"));
        await().until(() -> well.size() == 1);
        live.tell(News.of("unit:1"));
        await().until(() -> well.size() == 2);
        assertThat(gone).isEmpty();
    }

    @Test
    void a_screen_that_is_refused_what_it_shows_follows_no_longer() {
        AtomicInteger asked = new AtomicInteger();
        Div refused = new Div();
        live.follow(refused, () -> Set.of("unit:1"), news -> {
            asked.incrementAndGet();
            throw new Refusal("access.refusal.signed-out");
        });
        new Window().add(refused);
        List<News> well = new CopyOnWriteArrayList<>();
        open("unit:1", well);
        live.tell(News.of("unit:1"));
        await().until(() -> live.open() == 1);
        live.tell(News.of("unit:1"));
        await().until(() -> well.size() == 2);
        assertThat(asked).hasValue(1);
    }

    @Test
    void many_screens_of_a_round_read_what_is_alike_once_and_the_next_round_reads_anew() {
        AtomicInteger readings = new AtomicInteger();
        List<Integer> shown = new CopyOnWriteArrayList<>();
        for (int i = 0; i < 40; i++) {
            Div screen = new Div();
            live.follow(screen, () -> Set.of("unit:1"), news -> shown.add(Round.share("standing", readings::incrementAndGet)));
            new Window().add(screen);
        }
        live.tell(News.of("unit:1"));
        await().until(() -> shown.size() == 40);
        assertThat(shown).as("all of a round see the same").containsOnly(shown.getFirst());
        int first = shown.getFirst();
        live.tell(News.of("unit:1"));
        await().until(() -> shown.size() == 80);
        assertThat(shown.subList(40, 80)).containsOnly(shown.getLast());
        assertThat(shown.getLast()).isGreaterThan(first);
        assertThat(Round.share("standing", () -> -1)).as("outside a round everything is read").isEqualTo(-1);
    }

    @Test
    void a_screen_that_was_busy_reads_what_was_committed_meanwhile() throws InterruptedException {
        AtomicInteger committed = new AtomicInteger(1);
        List<Integer> quick = new CopyOnWriteArrayList<>();
        List<Integer> slow = new CopyOnWriteArrayList<>();
        Div first = new Div();
        live.follow(first, () -> Set.of("unit:1"), news -> quick.add(Round.share("standing", committed::get)));
        new Window().add(first);
        Div second = new Div();
        live.follow(second, () -> Set.of("unit:1"), news -> slow.add(Round.share("standing", committed::get)));
        Window busy = new Window();
        busy.add(second);
        CountDownLatch free = new CountDownLatch(1);
        CountDownLatch held = new CountDownLatch(1);
        Thread reader = Thread.startVirtualThread(() -> busy.access(() -> {
            held.countDown();
            hold(free);
        }));
        assertThat(held.await(10, TimeUnit.SECONDS)).isTrue();
        live.tell(News.of("unit:1"));
        await().until(() -> quick.size() == 1);
        committed.set(2);
        live.tell(News.of("unit:1"));
        await().until(() -> quick.size() == 2);
        free.countDown();
        reader.join();
        await().until(() -> !slow.isEmpty());
        assertThat(slow).as("not what the first round had read").containsExactly(2);
    }

    private Div open(String topic, List<News> told) {
        Div screen = new Div();
        live.follow(screen, () -> Set.of(topic), told::add);
        new Window().add(screen);
        return screen;
    }

    private static News moved(String unit, String quantity) {
        Set<String> topics = Set.of("unit:" + unit, "unit:371500");
        return new News(topics, List.of(new News.Change("FUNDS", unit, new BigDecimal(quantity), topics)));
    }

    private static void hold(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A window whose session nobody else holds. */
    private static final class Window extends UI {

        private static final long serialVersionUID = 1L;

        @Override
        public synchronized Future<Void> access(Command command) {
            command.execute();
            return null;
        }
    }
}
