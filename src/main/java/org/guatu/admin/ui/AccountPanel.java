package org.guatu.admin.ui;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.ValueProvider;

import org.guatu.access.AccessGuard;
import org.guatu.access.Account;
import org.guatu.access.AccountState;
import org.guatu.access.Administration;
import org.guatu.access.CurrentUser;
import org.guatu.access.Invitation;
import org.guatu.shell.Formats;
import org.guatu.shell.Glyph;
import org.guatu.shell.HistoryLinks;
import org.guatu.shell.MainLayout;
import org.guatu.shell.Texts;
import org.guatu.unit.UnitCode;
import org.guatu.unit.Units;

/** The accounts in the administrator's scope; a press on one opens it. */
class AccountPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Administration administration;
    private final transient AccessGuard guard;
    private final transient CurrentUser user;
    private final transient HistoryLinks histories;
    private final transient Units units;
    private final Paragraph count = new Paragraph();
    private final Paragraph none = new Paragraph(Texts.text("admin.none"));
    private final TextField find = new TextField();
    private final Grid<AccountState> grid = new Grid<>();

    AccountPanel(Administration administration, AccessGuard guard, CurrentUser user, HistoryLinks histories, Units units) {
        this.administration = administration;
        this.guard = guard;
        this.user = user;
        this.histories = histories;
        this.units = units;
        addClassNames("card", "admin-accounts");
        find.setPlaceholder(Texts.text("admin.find"));
        find.setAriaLabel(Texts.text("admin.find"));
        find.setPrefixComponent(new Glyph(Glyph.Form.SEARCH));
        find.setClearButtonVisible(true);
        find.setMaxLength(40);
        find.setValueChangeMode(ValueChangeMode.LAZY);
        find.addValueChangeListener(change -> list());
        NativeButton make = new NativeButton(Texts.text("admin.new"));
        make.addClassNames("button", "button--primary");
        make.addClickListener(press -> open(null));
        Paragraph what = new Paragraph(Texts.text("admin.accounts.what"));
        what.addClassName("note");
        count.addClassName("note");
        Div words = new Div(new H2(Texts.text("admin.accounts")), count, what);
        words.addClassName("admin-words");
        Div head = new Div(words, find, make);
        head.addClassName("admin-head");
        add(head, none, columns());
        list();
    }

    /** Reads the list again. */
    void list() {
        List<AccountState> all = administration.accounts();
        String wanted = find.getValue().strip().toLowerCase(Locale.ROOT);
        List<AccountState> shown = all.stream().filter(one -> wanted.isEmpty() || Stream.of(one.account().login(), one.account().displayName(),
                unit(one.account().homeUnit())).anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted))).toList();
        grid.setItems(shown);
        grid.setVisible(!shown.isEmpty());
        none.setVisible(shown.isEmpty());
        count.setText(Texts.text("admin.accounts.count", Formats.count(all.size()),
                Formats.count(all.stream().filter(one -> !one.account().enabled()).count()),
                Formats.count(all.stream().filter(one -> one.lockedUntil() != null).count())));
    }

    private Component columns() {
        grid.addClassName("admin-grid");
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        grid.addComponentColumn(this::login).setKey("login").setHeader(Texts.text("admin.column.login")).setWidth("150px").setFlexGrow(1);
        text("name", one -> one.account().displayName()).setWidth("150px").setFlexGrow(1);
        text("unit", one -> unit(one.account().homeUnit())).setWidth("110px").setFlexGrow(1);
        text("roles", one -> one.account().roles().stream().sorted().map(role -> Texts.text(role.messageKey())).collect(joined())).setWidth("140px").setFlexGrow(1);
        text("scope", one -> one.account().scope().units().stream().sorted().map(this::unit).collect(joined())).setWidth("140px").setFlexGrow(1);
        grid.addComponentColumn(this::state).setKey("state").setHeader(Texts.text("admin.column.state")).setWidth("150px").setFlexGrow(0);
        grid.addItemClickListener(press -> open(press.getItem()));
        return grid;
    }

    private Component login(AccountState one) {
        NativeButton open = new NativeButton(one.account().login());
        open.addClassName("text-link");
        open.getElement().setAttribute("aria-haspopup", "dialog");
        open.addClickListener(press -> open(one));
        return open;
    }

    private Component state(AccountState one) {
        Account account = one.account();
        Span tag = one.lockedUntil() != null ? new Span(Texts.text("admin.state.locked", Formats.monthDayTime(one.lockedUntil())))
                : new Span(Texts.text(account.enabled() ? "admin.state.on" : "admin.state.off"));
        tag.addClassNames("tag", one.lockedUntil() != null ? "tag--warn" : account.enabled() ? "tag--ok" : "tag--plain");
        Div state = new Div(tag);
        if (isOwn(account)) {
            state.add(new Span(" " + Texts.text("admin.state.own")));
        }
        return state;
    }

    private boolean isOwn(Account account) {
        return user.login().filter(account.login()::equals).isPresent();
    }

    /** @param one the account to change, or null for a new one */
    private void open(AccountState one) {
        AccountDialog dialog = new AccountDialog(administration, units, units.all().stream().filter(unit -> guard.isInScope(unit.code())).toList(),
                one, one != null && isOwn(one.account()), new AccountDialog.Done() {
            @Override
            public void told(String sentence) {
                MainLayout.notice(sentence);
                list();
            }

            @Override
            public void invited(Invitation invitation) {
                list();
                new InvitationDialog(invitation).open();
            }
        });
        if (one != null) {
            dialog.getFooter().add(histories.link(org.guatu.access.Subject.ACCOUNT, one.account().login(), one.account().login()));
        }
        dialog.open();
    }

    private Grid.Column<AccountState> text(String key, ValueProvider<AccountState, String> value) {
        return grid.addColumn(value).setKey(key).setHeader(Texts.text("admin.column." + key));
    }

    private String unit(UnitCode code) {
        return units.find(code).map(unit -> unit.shortName(Texts.locale())).orElse(code.value());
    }

    private static java.util.stream.Collector<CharSequence, ?, String> joined() {
        return Collectors.joining(Texts.text("shell.list-separator"));
    }
}
