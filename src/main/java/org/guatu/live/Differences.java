package org.guatu.live;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Where two drawings of a screen differ, found once for all screens that stand as the first and are to be as the second. */
final class Differences {

    /** For a screen of which nothing is known: all of it is gone through. */
    static final Differences UNKNOWN = new Differences();

    private final Set<Drawing> alike = identities();
    private final Set<Drawing> alikeThemselves = identities();
    private final Set<List<Drawing>> inPlace = identities();

    private Differences() {
    }

    static Differences between(List<Drawing> before, List<Drawing> wanted) {
        Differences found = new Differences();
        found.collect(before, wanted);
        return found;
    }

    /** Whether a screen has nothing to do with a wanted node and all below it: at the same place, it shows the same. */
    boolean none(Drawing wanted) {
        return alike.contains(wanted);
    }

    /** Whether a wanted node is what stands at its place but for what is below it. */
    boolean onlyBelow(Drawing wanted) {
        return alikeThemselves.contains(wanted);
    }

    /** Whether each of the wanted children has the one it is to be kept in at its own place. */
    boolean keepPlaces(List<Drawing> wanted) {
        return inPlace.contains(wanted);
    }

    private void collect(List<Drawing> before, List<Drawing> wanted) {
        if (before.size() != wanted.size()) {
            return;
        }
        boolean placed = true;
        for (int at = 0; at < wanted.size(); at++) {
            Drawing old = before.get(at);
            Drawing now = wanted.get(at);
            boolean itself = old.isLike(now) && old.showsItself(now);
            placed &= old.isLike(now);
            if (itself && shows(old.children(), now.children())) {
                alike.add(now);
                continue;
            }
            if (itself) {
                alikeThemselves.add(now);
            }
            collect(old.children(), now.children());
        }
        if (placed) {
            inPlace.add(wanted);
        }
    }

    private static boolean shows(List<Drawing> before, List<Drawing> wanted) {
        if (before.size() != wanted.size()) {
            return false;
        }
        for (int at = 0; at < before.size(); at++) {
            if (!before.get(at).isLike(wanted.get(at)) || !before.get(at).showsItself(wanted.get(at)) || !shows(before.get(at).children(), wanted.get(at).children())) {
                return false;
            }
        }
        return true;
    }

    private static <T> Set<T> identities() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }
}
