package org.guatu.dashboard.meeting;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

import org.guatu.review.Waiting;
import org.guatu.shell.Formats;
import org.guatu.shell.Glyph;
import org.guatu.shell.Texts;

/** «冻结后 3 笔 +0.42 亿元 · 看差异，再刷新»: what waits behind the frozen figures, and the one way to it. */
class WaitingBar extends Div {

    private static final long serialVersionUID = 1L;

    private final Span words = new Span();

    WaitingBar(Runnable look) {
        addClassName("waiting");
        getElement().setAttribute("role", "status");
        NativeButton open = new NativeButton(Texts.text("tablet.waiting.look"), press -> look.run());
        open.addClassNames("button", "waiting-look");
        open.getElement().setAttribute("aria-haspopup", "dialog");
        add(new Glyph(Glyph.Form.LOCK), words, open);
        setVisible(false);
    }

    void show(Waiting waiting) {
        setVisible(!waiting.isEmpty());
        words.setText(waiting.isEmpty() ? "" : words(waiting));
    }

    static String words(Waiting waiting) {
        if (waiting.entries() == 0) {
            return Texts.text("tablet.waiting.others", String.valueOf(waiting.others()));
        }
        String money = Texts.text("tablet.waiting", String.valueOf(waiting.entries()), Formats.signedYi(waiting.sum()));
        return waiting.others() == 0 ? money : Texts.text("tablet.waiting.both", money, String.valueOf(waiting.others()));
    }
}
