package org.guatu.shell;

import java.io.IOException;
import java.io.Writer;

import jakarta.servlet.http.HttpServletResponse;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Our page also for what Tomcat refuses before any of our code is asked, as an address with a zero byte in it. Tomcat makes it by its name. */
public class ContainerError extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, Throwable throwable) {
        int status = response.getStatus();
        if (status < HttpServletResponse.SC_BAD_REQUEST || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType(PlainError.TYPE);
            response.setCharacterEncoding("UTF-8");
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(PlainError.page(Texts.spoken(request.getLocale()), status, ""));
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException nobodyListens) {
            container.getLogger().debug("no page for a refusal", nobodyListens);
        }
    }

    /** Puts it in the place of Tomcat's own. */
    @Component
    static class Installed implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

        @Override
        public void customize(TomcatServletWebServerFactory factory) {
            factory.addContextCustomizers(context -> ((StandardHost) context.getParent()).setErrorReportValveClass(ContainerError.class.getName()));
        }
    }
}
