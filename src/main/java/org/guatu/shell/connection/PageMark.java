package org.guatu.shell.connection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.WrappedSession;

import org.guatu.access.WallDevice;
import org.guatu.shell.Texts;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a page is given on its way: the marks of the server and the session it came from, and the words it will need when nobody answers. */
@Component
public class PageMark {

    static final String ATTRIBUTE = PageMark.class.getName();

    private static final String PREFIX = "connection.";
    private static final List<String> WORDS = List.of("offline", "offline-typed", "restarting", "ended", "ended-typed", "sign-in", "reload", "name", "password",
            "submit", "cancel", "wrong", "wait", "away", "blocked", "starting", "typed", "kept", "fine");

    private final String server = UUID.randomUUID().toString();
    private final JsonMapper json = JsonMapper.builder().build();
    private final String starter;

    PageMark() throws IOException {
        starter = new ClassPathResource("connection/starter.js").getContentAsString(StandardCharsets.UTF_8);
    }

    /** Of this start of the server. */
    String server() {
        return server;
    }

    /** Writes marks and words into a page, and the few lines that load it again when it does not come up. */
    public void write(Document page, VaadinRequest request, Locale language) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("server", server);
        told.put("page", ofSession(request));
        String login = request.getUserPrincipal() == null ? "" : request.getUserPrincipal().getName();
        told.put("screen", WallDevice.isScreen(login));
        told.put("login", login);
        Map<String, String> words = new LinkedHashMap<>();
        WORDS.forEach(word -> words.put(word, Texts.text(language, PREFIX + word)));
        words.put("cookies", Texts.text(language, "shell.session.cookies"));
        told.put("words", words);
        page.head().appendElement("meta").attr("name", "guatu-connection").attr("content", json.writeValueAsString(told));
        page.head().appendElement("script").appendChild(new DataNode(starter));
    }

    private static String ofSession(VaadinRequest request) {
        WrappedSession session = request.getWrappedSession(true);
        String mark = (String) session.getAttribute(ATTRIBUTE);
        if (mark == null) {
            mark = UUID.randomUUID().toString();
            session.setAttribute(ATTRIBUTE, mark);
        }
        return mark;
    }
}
