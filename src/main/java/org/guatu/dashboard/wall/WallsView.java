package org.guatu.dashboard.wall;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

import org.guatu.access.AccessGuard;
import org.guatu.access.CurrentUser;
import org.guatu.access.Role;
import org.guatu.review.NamedWall;
import org.guatu.review.NamedWalls;
import org.guatu.shell.MainLayout;
import org.guatu.shell.Texts;
import org.guatu.unit.Unit;
import org.guatu.unit.UnitCode;
import org.guatu.unit.Units;

/** The walls that the office keeps: each is an address with a name. */
@Route(value = "walls", layout = MainLayout.class)
@RolesAllowed({Role.Name.LEADER, Role.Name.OFFICE, Role.Name.ADMIN})
class WallsView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final String KEY = "wall.kept.";

    private final transient NamedWalls walls;
    private final transient Units units;
    private final transient List<Unit> scope;
    private final boolean office;
    private final Div rows = new Div();
    private final Span said = new Span();

    WallsView(NamedWalls walls, Units units, CurrentUser user, AccessGuard guard) {
        this.walls = walls;
        this.units = units;
        scope = units.all().stream().filter(unit -> guard.isInScope(unit.code())).toList();
        office = user.require().hasAny(Role.OFFICE);
        addClassName("walls");
        H1 title = new H1(Texts.text(KEY + "title"));
        said.addClassName("walls-said");
        said.getElement().setAttribute("role", "status");
        Div head = new Div(title, said);
        head.addClassName("walls-head");
        if (office) {
            NativeButton fresh = button(KEY + "new", () -> open(null));
            fresh.addClassName("button--primary");
            head.add(fresh);
        }
        rows.addClassName("walls-rows");
        Paragraph hint = new Paragraph(Texts.text(KEY + "hint"));
        hint.addClassName("note");
        add(head, hint);
        if (!office) {
            Paragraph kept = new Paragraph(Texts.text(KEY + "by-office"));
            kept.addClassNames("note", "walls-by-office");
            add(kept);
        }
        add(rows);
        list();
    }

    @Override
    public String getPageTitle() {
        return Texts.text(KEY + "page-title");
    }

    private void list() {
        rows.removeAll();
        List<NamedWall> all = scope.stream().filter(unit -> unit.parent().filter(above -> scope.stream().anyMatch(one -> one.code().equals(above))).isEmpty())
                .flatMap(top -> walls.of(top.code()).stream()).toList();
        all.forEach(wall -> rows.add(row(wall)));
        if (all.isEmpty()) {
            rows.add(new Paragraph(Texts.text(KEY + "none")));
        }
    }

    private Component row(NamedWall wall) {
        H2 name = new H2(wall.name());
        name.addClassName("walls-name");
        String href = "wall?wall=" + wall.code();
        Span address = new Span("/" + href);
        address.addClassName("walls-address");
        Span told = new Span(units.find(wall.unit()).map(unit -> unit.name(Texts.locale())).orElse("") + " \u00b7 " + pages(wall) + " \u00b7 "
                + (wall.secondsPerPage() == 0 ? Texts.text(KEY + "still") : Texts.text(KEY + "each", String.valueOf(wall.secondsPerPage())))
                + " \u00b7 " + Texts.text(KEY + wall.theme()));
        told.addClassName("note");
        Div words = new Div(name, told, address);
        words.addClassName("walls-words");
        Anchor open = new Anchor(href, Texts.text(KEY + "open"));
        open.addClassName("button");
        open.setTarget("_blank");
        Div actions = new Div(open, button(KEY + "copy", () -> copy(href)));
        actions.addClassName("walls-actions");
        if (office) {
            actions.add(button(KEY + "edit", () -> open(wall)), button(KEY + "remove", () -> ask(wall)));
        }
        Div row = new Div(words, actions);
        row.addClassNames("card", "walls-row");
        row.getElement().setAttribute("data-wall", wall.code());
        return row;
    }

    private static String pages(NamedWall wall) {
        return wall.pages().isEmpty() ? Texts.text(KEY + "all-pages") : wall.pages().stream().map(WallsView::word).collect(Collectors.joining(Texts.text("shell.list-separator")));
    }

    /** What a word of a script is called; a page of one unit or project by its code. */
    static String word(String word) {
        String page = "wall.page." + word;
        return word.equals(WallAddress.UNITS) || word.equals(WallAddress.TARGETS) ? Texts.text(KEY + "word." + word)
                : Texts.has(page) && word.equals(word.toLowerCase(Locale.ROOT)) ? Texts.text(page) : word;
    }

    private void open(NamedWall wall) {
        UnitCode first = wall == null ? scope.getFirst().code() : wall.unit();
        new WallDialog(walls, scope, wall, first, saved -> {
            list();
            said.setText(Texts.text(KEY + "saved"));
        }).open();
    }

    private void copy(String href) {
        UI.getCurrent().getPage().executeJs("return navigator.clipboard ? navigator.clipboard.writeText(new URL($0, document.baseURI).href).then(() => true, () => false) : false", href)
                .then(Boolean.class, done -> said.setText(done ? Texts.text(KEY + "copied") : "/" + href));
    }

    private void ask(NamedWall wall) {
        Dialog sure = new Dialog(new Paragraph(Texts.text(KEY + "sure", wall.name())));
        sure.setHeaderTitle(Texts.text(KEY + "remove"));
        NativeButton yes = button(KEY + "remove", () -> {
            sure.close();
            walls.remove(wall.code());
            list();
            said.setText(Texts.text(KEY + "removed", wall.name()));
        });
        yes.addClassName("button--primary");
        sure.getFooter().add(yes, button("shell.cancel", sure::close));
        sure.open();
    }

    static NativeButton button(String key, Runnable pressed) {
        NativeButton button = new NativeButton(Texts.text(key), press -> pressed.run());
        button.addClassName("button");
        return button;
    }
}
