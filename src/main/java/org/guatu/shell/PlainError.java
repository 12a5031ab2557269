package org.guatu.shell;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.util.HtmlUtils;

/** What a browser is told where no screen can be shown, as for a file that is not there: a sentence, and the way home. */
@Component("error")
class PlainError implements View {

    static final String TYPE = "text/html;charset=UTF-8";

    @Override
    public String getContentType() {
        return TYPE;
    }

    @Override
    public void render(Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType(getContentType());
        response.getWriter().write(page(Texts.spoken(request.getLocale()), response.getStatus(), request.getContextPath()));
    }

    /** The page of an HTTP status; home is below the context's path. */
    static String page(Locale locale, int status, String context) {
        String kind = status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR ? "failure" : status == HttpServletResponse.SC_FORBIDDEN ? "denied" : "not-found";
        return """
                <!doctype html>
                <html lang="%s"><meta charset="UTF-8"><meta name="viewport" content="width=device-width"><title>%s</title>
                <body style="font: 1.1rem/1.6 sans-serif; margin: 4rem auto; max-width: 32rem; padding: 0 1rem">
                <h1 style="font-size: 1.4rem">%2$s</h1><p>%s</p><p><a href="%s/">%s</a></p>
                """.formatted(locale.toLanguageTag(), text(locale, "shell.error." + kind + ".title"),
                text(locale, "shell.error." + kind + ".sentence"), HtmlUtils.htmlEscape(context),
                text(locale, "shell.error.home"));
    }

    private static String text(Locale locale, String key) {
        return HtmlUtils.htmlEscape(Texts.text(locale, key), "UTF-8");
    }
}
