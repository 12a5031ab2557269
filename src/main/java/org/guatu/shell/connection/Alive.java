package org.guatu.shell.connection;

import com.vaadin.flow.server.auth.AnonymousAllowed;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.guatu.shell.Heard;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells a page whether the server answers and whether it is still the one, and the session still the one, that the page came from. */
@RestController
@AnonymousAllowed
class Alive {

    private final PageMark marks;
    private final ReturnQueue queue;

    /**
     * @param server mark of this start of the server
     * @param page   mark of the session, as the pages of this session carry it; null when there is none
     * @param waitMillis milliseconds after which to ask again before the page is loaded, 0 to load it now, when that was asked
     */
    record Answer(String server, String page, Long waitMillis) {
    }

    Alive(PageMark marks, ReturnQueue queue) {
        this.marks = marks;
        this.queue = queue;
    }

    @GetMapping("/alive")
    Answer alive(@RequestParam(required = false) String back, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null && back == null) {
            Heard.note(session);
        }
        return new Answer(marks.server(), session == null ? null : (String) session.getAttribute(PageMark.ATTRIBUTE),
                back == null ? null : queue.take(System.nanoTime() / 1_000_000));
    }
}
