package org.guatu.live;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.PreDestroy;
import org.guatu.refusal.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The screens that are open and what each of them follows. News reach a screen within a moment of the commit, in its own thread of work and
 * language; what comes in a burst is told once, and each screen has at most one refresh waiting.
 *
 * <p>A screen whose browser sleeps is refreshed on the server all the same and catches up when it is back. It knows the screens of this process;
 * a second process on the same database would need news from outside.
 */
@org.springframework.stereotype.Component
public class LiveScreens {

    private static final Logger LOG = LoggerFactory.getLogger(LiveScreens.class);

    /** How long a burst is gathered after its first change. */
    private static final long GATHER_MILLIS = 60;
    private static final int MOST_WORKERS = 6;

    private final Map<Follower, Boolean> followers = new ConcurrentHashMap<>();
    private final Object gate = new Object();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("live-clock").factory());
    /** Fewer than the pool of the database has connections, see {@link Round#share}. */
    private final ExecutorService workers = Executors.newFixedThreadPool(Math.clamp(Runtime.getRuntime().availableProcessors(), 2, MOST_WORKERS),
            Thread.ofPlatform().daemon().name("live-", 0).factory());
    /** What was told since the last round; thousands of lines may be recognised in one transaction, so it grows in place. */
    private final Set<String> topics = new HashSet<>();
    private final List<News.Change> changes = new ArrayList<>();
    private final List<News.Fact> facts = new ArrayList<>();

    /**
     * Tells a screen what changes, from its attaching to its detaching.
     *
     * @param screen  what is shown; it must not be attached yet, or be attached now
     * @param topics  what it shows at this moment, asked anew at each change
     * @param refresh called with the session locked, in the reader's name and language
     */
    public Registration follow(Component screen, Supplier<Set<String>> topics, Consumer<News> refresh) {
        Following following = new Following(screen, topics, refresh);
        Registration attach = screen.addAttachListener(attached -> following.begin(attached.getUI()));
        Registration detach = screen.addDetachListener(detached -> following.end());
        screen.getUI().ifPresent(following::begin);
        return Registration.combine(attach, detach, following::end);
    }

    /** Tells news; call it after the commit. It returns at once. */
    public void tell(News news) {
        LOG.debug("committed {}", news.topics());
        synchronized (gate) {
            boolean first = topics.isEmpty();
            topics.addAll(news.topics());
            changes.addAll(news.changes());
            facts.addAll(news.facts());
            if (first && !topics.isEmpty()) {
                clock.schedule(this::round, GATHER_MILLIS, TimeUnit.MILLISECONDS);
            }
        }
    }

    /** How many screens follow something. */
    public int open() {
        return followers.size();
    }

    /** How many screens for which something holds follow a topic at this moment: whether a wall is there for a meeting. */
    public long following(String topic, Predicate<UI> holds) {
        return followers.keySet().stream().filter(follower -> follower.topics.get().contains(topic) && holds.test(follower.ui)).count();
    }

    /** The topics that screens follow at this moment and that begin so, in order, and whether something holds for any of them: how screens say who they are. */
    public SortedMap<String, Boolean> followed(String start, Predicate<UI> holds) {
        SortedMap<String, Boolean> found = new TreeMap<>();
        followers.keySet().forEach(follower -> follower.topics.get().stream().filter(topic -> topic.startsWith(start))
                .forEach(topic -> found.merge(topic, holds.test(follower.ui), Boolean::logicalOr)));
        return found;
    }

    private void round() {
        News news;
        synchronized (gate) {
            news = new News(topics, changes, facts);
            topics.clear();
            changes.clear();
            facts.clear();
        }
        Round round = new Round();
        followers.keySet().forEach(follower -> follower.told(news, round));
    }

    @PreDestroy
    void stop() {
        clock.shutdownNow();
        workers.shutdownNow();
    }

    /** A screen from its first attaching on. */
    private final class Following {

        private final Component screen;
        private final Supplier<Set<String>> topics;
        private final Consumer<News> refresh;
        private Follower present;

        Following(Component screen, Supplier<Set<String>> topics, Consumer<News> refresh) {
            this.screen = screen;
            this.topics = topics;
            this.refresh = refresh;
        }

        void begin(UI ui) {
            end();
            present = new Follower(ui, topics, news -> {
                if (screen.isAttached()) {
                    refresh.accept(news);
                }
            });
            followers.put(present, true);
        }

        void end() {
            if (present != null) {
                followers.remove(present);
                present = null;
            }
        }
    }

    /** An attached screen: gathers what it was not told yet. */
    private final class Follower {

        private final UI ui;
        private final Supplier<Set<String>> topics;
        private final Consumer<News> refresh;
        private News waiting;
        /** The round of the newest of what waits: an earlier one has readings that do not know it. */
        private Round newest;

        Follower(UI ui, Supplier<Set<String>> topics, Consumer<News> refresh) {
            this.ui = ui;
            this.topics = topics;
            this.refresh = refresh;
        }

        void told(News news, Round round) {
            Set<String> followed = topics.get();
            if (!news.concerns(followed)) {
                return;
            }
            synchronized (this) {
                boolean asked = waiting != null;
                waiting = asked ? waiting.and(news.about(followed)) : news.about(followed);
                newest = round;
                if (asked) {
                    return;
                }
            }
            workers.execute(this::access);
        }

        private void access() {
            try {
                ui.access((Command) this::refresh);
            } catch (UIDetachedException gone) {
                LOG.debug("a screen went away before it was refreshed", gone);
            }
        }

        private void refresh() {
            News news;
            Round round;
            synchronized (this) {
                news = waiting;
                round = newest;
                waiting = null;
                newest = null;
            }
            try {
                if (news != null) {
                    round.run(() -> refresh.accept(news));
                }
            } catch (Refusal refused) {
                // Who may not see it any more, as a wall that was taken off, is told nothing more; the next step says why.
                followers.remove(this);
                LOG.info("a screen follows no longer: {}", refused.messageKey());
            } catch (RuntimeException e) {
                // What is shown stays; the reader's next step reads anew.
                LOG.error("a screen could not be refreshed", e);
            }
        }
    }
}
