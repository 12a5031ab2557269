package org.guatu.shell;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;

import org.guatu.access.AccessGuard;
import org.guatu.access.Account;
import org.guatu.access.CurrentUser;
import org.guatu.access.OwnPassword;
import org.guatu.access.Settings;
import org.guatu.calendar.BusinessClock;
import org.guatu.live.Redraw;
import org.guatu.shell.header.AsOfChip;
import org.guatu.shell.header.Crumbs;
import org.guatu.shell.header.DrawerMenu;
import org.guatu.shell.header.MovedNote;
import org.guatu.shell.header.Periods;
import org.guatu.shell.header.UserMenu;
import org.guatu.unit.Units;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The frame of every screen: the header and the menu. A screen says what the header shows by {@link #show}; every change of unit,
 * period or day is a link, so the address always tells what is seen and back leads back.
 *
 * <p>It is open to all because the pages that say what went wrong stand in it too; what it shows depends on who is signed in.
 */
@AnonymousAllowed
public class MainLayout extends AppLayout implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final Crumbs crumbs;
    private final Periods periods = new Periods();
    private final AsOfChip asOf;
    private final Div extras = new Div();
    private final Header bar = new Header();
    private final Main page = new Main();
    private final Div notice = new Div();
    private final MovedNote moved = new MovedNote();
    private boolean shown;

    MainLayout(Units units, Settings settings, BusinessClock clock, CurrentUser user, AccessGuard guard,
               AuthenticationContext authentication, OwnPassword passwords, ObjectProvider<NavigationEntry> entries) {
        Optional<Account> account = user.account();
        crumbs = new Crumbs(units, guard, account.map(Account::homeUnit).orElse(null));
        asOf = new AsOfChip(clock);
        setI18n(ComponentTexts.frame());
        setDrawerOpened(false);
        addToNavbar(bar);
        bar.addClassName("bar");
        extras.addClassName("bar-extras");
        bar.add(brand(), crumbs);
        if (settings.isDemo()) {
            bar.add(demoMark());
        }
        bar.add(periods, extras, asOf);
        account.ifPresent(who -> bar.add(new UserMenu(who, units, authentication, passwords)));
        account.ifPresent(who -> addToDrawer(new DrawerMenu(who, entries.stream())));
        notice.addClassName("notice");
        notice.getElement().setAttribute("role", "status");
        page.addClassName("page");
        page.add(notice);
        bar.add(moved);
        setContent(page);
        say(null);
        plain();
        UI ui = UI.getCurrent();
        ComponentUtil.setData(ui, MainLayout.class, this);
        // The screen may have been made before its frame, and have spoken already.
        Shown waiting = ComponentUtil.getData(ui, Shown.class);
        if (waiting != null) {
            render(waiting);
        }
    }

    /**
     * Shows what a screen tells the header; call it from the screen whenever that changes, also before the screen is attached.
     *
     * @param extras buttons of the second row, shown where the header has one (portrait)
     */
    public static void show(HeaderState header, Component... extras) {
        deliver(new Shown(header, List.of(extras), waitingNotice()));
    }

    /** Shows what has changed in the header of the screen that stands; what is open or has the focus there stays. */
    public static void update(HeaderState header, Component... extras) {
        MainLayout layout = ComponentUtil.getData(UI.getCurrent(), MainLayout.class);
        if (layout != null && layout.shown) {
            layout.periods.update(header);
            layout.asOf.update(header);
            Redraw.into(layout.extras, extras);
        }
    }

    /** Says for a moment, in words, what has moved on the screen. */
    public static void tell(String words) {
        MainLayout layout = ComponentUtil.getData(UI.getCurrent(), MainLayout.class);
        if (layout != null) {
            layout.moved.tell(words);
        }
    }

    /**
     * Shows the header of a screen to work at: its own tabs and notes stand where others show unit, period and day. Call it from the screen,
     * also before it is attached.
     */
    public static void showTools(Component... tools) {
        deliver(new Shown(null, List.of(tools), waitingNotice()));
    }

    /** Shows one sentence above the screen, as that a part of the address was not understood; null takes it away. */
    public static void notice(String sentence) {
        UI ui = UI.getCurrent();
        Shown waiting = ComponentUtil.getData(ui, Shown.class);
        ComponentUtil.setData(ui, Shown.class, waiting == null ? new Shown(null, List.of(), sentence)
                : new Shown(waiting.header, waiting.extras, sentence));
        MainLayout layout = ComponentUtil.getData(ui, MainLayout.class);
        if (layout != null) {
            layout.say(sentence);
        }
    }

    /** Says which parts of the address were not understood, or takes an earlier such sentence away. */
    public static void noticeIgnored(ViewState.Reading reading) {
        noticeIgnored(reading, List.of());
    }

    /** The same, and in sentences of the screen's what was understood but is not there. */
    public static void noticeIgnored(ViewState.Reading reading, List<String> unknown) {
        List<String> sentences = new ArrayList<>();
        if (!reading.ignored().isEmpty()) {
            sentences.add(Texts.text("shell.address.ignored",
                    reading.ignored().stream().map(MainLayout::partOfAddress).collect(java.util.stream.Collectors.joining(Texts.text("shell.list-separator")))));
        }
        if (reading.days() != null) {
            sentences.add(Texts.text("shell.address.day-out-of-range", Formats.date(reading.days().first()), Formats.date(reading.days().last())));
        }
        sentences.addAll(unknown);
        notice(sentences.isEmpty() ? null : String.join(" ", sentences));
    }

    /** A part of an address in the reader's words; one that no screen knows is named as it stands there. */
    public static String partOfAddress(String name) {
        String key = "shell.address.part." + name;
        return Texts.has(key) ? Texts.text(key) : Texts.text("shell.address.part", name);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        page.getElement().removeAllChildren();
        page.getElement().appendChild(notice.getElement());
        if (content != null) {
            page.getElement().appendChild(content.getElement());
        }
    }

    @Override
    public void removeRouterLayoutContent(HasElement oldContent) {
        page.getElement().removeAllChildren();
        page.getElement().appendChild(notice.getElement());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (!shown) {
            plain();
        }
        setDrawerOpened(false);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        ComponentUtil.setData(attach.getUI(), MainLayout.class, this);
        attach.getUI().addBeforeLeaveListener(leave -> {
            shown = false;
            ComponentUtil.setData(leave.getUI(), Shown.class, null);
        });
    }

    private static void deliver(Shown wanted) {
        UI ui = UI.getCurrent();
        ComponentUtil.setData(ui, Shown.class, wanted);
        MainLayout layout = ComponentUtil.getData(ui, MainLayout.class);
        if (layout != null) {
            layout.render(wanted);
        }
    }

    private static String waitingNotice() {
        Shown waiting = ComponentUtil.getData(UI.getCurrent(), Shown.class);
        return waiting == null ? null : waiting.notice;
    }

    private void render(Shown wanted) {
        if (wanted.notice != null) {
            say(wanted.notice);
        }
        if (wanted.header == null) {
            if (!wanted.extras.isEmpty()) {
                shown = true;
                plain();
                extras.add(wanted.extras);
                bar.addClassName("bar--tools");
            }
            return;
        }
        bar.removeClassName("bar--tools");
        shown = true;
        crumbs.show(wanted.header);
        periods.show(wanted.header);
        asOf.show(wanted.header);
        crumbs.setVisible(true);
        asOf.setVisible(true);
        extras.removeAll();
        extras.add(wanted.extras);
        boolean project = wanted.header.place() == HeaderState.Place.PROJECT;
        bar.setClassName("bar--rows", project || periods.isVisible() || !wanted.extras.isEmpty());
        bar.setClassName("bar--project", project);
    }

    /** The header of a screen that shows no unit. */
    private void plain() {
        crumbs.setVisible(false);
        periods.setVisible(false);
        asOf.setVisible(false);
        extras.removeAll();
        bar.removeClassNames("bar--rows", "bar--project", "bar--tools");
    }

    private void say(String sentence) {
        notice.removeAll();
        notice.setVisible(sentence != null);
        if (sentence != null) {
            NativeButton close = new NativeButton();
            close.addClassName("notice-close");
            close.add(new Glyph(Glyph.Form.CLOSE));
            close.getElement().setAttribute("aria-label", Texts.text("shell.close"));
            close.addClickListener(press -> say(null));
            notice.add(new Span(sentence), close);
        }
    }

    private Component brand() {
        DrawerToggle toggle = new DrawerToggle();
        toggle.setIcon(new Glyph(Glyph.Form.MENU));
        toggle.setAriaLabel(Texts.text("shell.menu"));
        toggle.addClassName("bar-menu");
        Span picture = new Span();
        picture.addClassName("brand-icon");
        picture.getElement().setAttribute("aria-hidden", "true");
        Anchor brand = new Anchor(".", picture, new Span(Texts.text("shell.brand")));
        brand.addClassName("brand");
        // Where the header gets tight its word goes; its name stays.
        brand.getElement().setAttribute("aria-label", Texts.text("shell.brand"));
        Div corner = new Div(toggle, brand);
        corner.addClassName("bar-corner");
        return corner;
    }

    private static Component demoMark() {
        Span mark = new Span(Texts.text("shell.demo"));
        mark.addClassName("demo-mark");
        mark.getElement().setAttribute("title", Texts.text("shell.demo-hint"));
        return mark;
    }

    /** What a screen told before the frame was there. */
    private record Shown(HeaderState header, List<Component> extras, String notice) implements Serializable {

        Shown {
            extras = Arrays.asList(extras.toArray(Component[]::new));
        }
    }
}
