package org.csecprogress.notification.service;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.service.Profile;

/** Creates the dispatcher of a node that sends to a test's mail server. */
final class MailNode {
    private MailNode() {}

    /**
     * Returns settings for a mail server on this machine.
     *
     * @param port the port of the mail server
     * @param more additional settings
     */
    static MailSettings settings(int port, Map<String, String> more) {
        Map<String, String> values = new HashMap<>();
        values.put("csec.mail.host", "127.0.0.1");
        values.put("csec.mail.port", Integer.toString(port));
        values.put("csec.mail.tls", "none");
        values.put("csec.mail.from", "progress@cdss.example");
        values.put("csec.site.url", "https://progress.cdss.example");
        values.putAll(more);
        return new MailSettings(
                key -> Optional.ofNullable(values.get(key)), new Profile(Optional.empty()));
    }

    /**
     * @param port the port of the mail server
     * @param more additional settings
     */
    static Dispatcher dispatcher(Outbox outbox, int port, Map<String, String> more) {
        MailSettings settings = settings(port, more);
        CatalogService catalogs =
                new CatalogService(Optional.empty(), null, null, null) {
                    @Override
                    public Counties counties() {
                        return Counties.builtIn();
                    }
                };
        MailQueue mails = new NoticeMails(outbox, settings, catalogs, new MailedLinks());
        return new Dispatcher(List.of(mails), new Mailer(settings), settings);
    }
}
