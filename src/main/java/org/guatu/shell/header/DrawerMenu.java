package org.guatu.shell.header;

import java.util.Comparator;
import java.util.stream.Stream;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;

import org.guatu.access.Account;
import org.guatu.shell.NavigationEntry;
import org.guatu.shell.Texts;

/** The ways that an account may go, in their order, each with what waits there. */
public final class DrawerMenu extends Nav {

    private static final long serialVersionUID = 1L;

    public DrawerMenu(Account account, Stream<NavigationEntry> entries) {
        addClassName("drawer");
        setAriaLabel(Texts.text("shell.menu"));
        entries.filter(entry -> entry.roles().stream().anyMatch(account.roles()::contains))
                .sorted(Comparator.comparingInt(NavigationEntry::order)).forEach(this::add);
    }

    private void add(NavigationEntry entry) {
        Anchor line = new Anchor(entry.path().isEmpty() ? "." : entry.path(), Texts.text(entry.messageKey()));
        line.addClassName("drawer-entry");
        entry.mark().get().ifPresent(waits -> {
            Span mark = new Span(waits);
            mark.addClassNames("tag", "tag--bad", "drawer-mark");
            line.add(mark);
        });
        add(line);
    }
}
