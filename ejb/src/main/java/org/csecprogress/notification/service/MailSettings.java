package org.csecprogress.notification.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.function.Predicate;
import org.csecprogress.kernel.mail.service.MailAddress;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Profile;
import org.csecprogress.kernel.setting.SettingFiles;
import org.eclipse.microprofile.config.Config;

/**
 * Mail settings from the configuration. Without a mail server nothing is queued, and notices appear
 * in the portal only. The same holds in the demonstration, whose addresses are invented.
 */
@ApplicationScoped
@ForEverybody
public class MailSettings {
    private static final String HOST = "csec.mail.host";
    private static final String USER = "csec.mail.user";
    private static final String PASSWORD = "csec.mail.password";
    private static final String MILLIS_TO_CONNECT = "10000";
    private static final String MILLIS_TO_ANSWER = "20000";

    /** Encryption of the connection. */
    enum Tls {
        STARTTLS,
        TLS,
        NONE
    }

    private final Function<String, Optional<String>> settings;
    private final Profile profile;

    protected MailSettings() {
        this(key -> Optional.empty(), new Profile(Optional.empty()));
    }

    @Inject
    MailSettings(Config config, Profile profile) {
        this(key -> config.getOptionalValue(key, String.class), profile);
    }

    MailSettings(Function<String, Optional<String>> settings, Profile profile) {
        this.settings = settings;
        this.profile = profile;
    }

    /** Returns whether mail is sent at all. */
    public boolean isOn() {
        return host().isPresent() && !isDemonstration();
    }

    /** Returns whether mail is marked as invented. */
    boolean isDemonstration() {
        return profile.isDemonstration();
    }

    Optional<String> host() {
        return settings.apply(HOST);
    }

    /** Returns the portal's public address, for links in mails. */
    public String site() {
        return settings.apply("csec.site.url").orElse("").replaceFirst("/+$", "");
    }

    /** Returns the host of that address, the right side of message identifiers. */
    public String siteHost() {
        return Optional.ofNullable(URI.create(site()).getHost()).orElse("localhost");
    }

    String from() {
        return settings.apply("csec.mail.from").orElse("");
    }

    Optional<String> user() {
        return settings.apply(USER);
    }

    /** Returns the password. It is read anew each time, so that a changed file takes effect. */
    Optional<String> password() {
        return settings.apply(PASSWORD + SettingFiles.ENDING)
                .map(file -> SettingFiles.need(PASSWORD, file))
                .or(() -> settings.apply(PASSWORD));
    }

    private Optional<Tls> tls() {
        String text = settings.apply("csec.mail.tls").orElse("starttls").toUpperCase(Locale.ROOT);
        return Arrays.stream(Tls.values()).filter(each -> each.name().equals(text)).findFirst();
    }

    /** Returns the port: the setting, or the usual one. */
    int port() {
        int usual = tls().filter(Tls.TLS::equals).isPresent() ? 465 : 587;
        return settings.apply("csec.mail.port")
                .map(text -> text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0)
                .orElse(usual);
    }

    /**
     * Refuses settings with which no mail could be sent, or a password would be sent in the clear.
     *
     * @throws IllegalStateException if a setting is wrong, with what to fix
     */
    void check() {
        check(MailAddress::isValid);
    }

    /**
     * Refuses them as {@link #check()} does.
     *
     * @param isAddress tells addresses of mail from other text
     */
    void check(Predicate<String> isAddress) {
        if (!isOn()) {
            return;
        }
        require(
                site().matches("https?://[^\\s/?#]+[^\\s?#]*") && isAddress.test(from()),
                "CSEC_MAIL_HOST needs CSEC_SITE_URL, the portal's public address, and"
                        + " CSEC_MAIL_FROM, an e-mail address.");
        require(port() > 0 && port() < 65536, "CSEC_MAIL_PORT must be a port.");
        require(tls().isPresent(), "CSEC_MAIL_TLS must be starttls, tls or none.");
        require(
                user().isPresent() == password().isPresent(),
                "CSEC_MAIL_USER needs CSEC_MAIL_PASSWORD_FILE or CSEC_MAIL_PASSWORD, and they"
                        + " need it.");
        require(
                user().isEmpty() || tls().filter(Tls.NONE::equals).isEmpty(),
                "CSEC_MAIL_TLS=none would send the password in the clear.");
    }

    private static void require(boolean fits, String sentence) {
        if (!fits) {
            throw new IllegalStateException(sentence);
        }
    }

    /** Returns the settings for Jakarta Mail. Every wait has a limit. */
    Properties forMail() {
        Properties mail = new Properties();
        mail.setProperty("mail.smtp.host", host().orElse(""));
        mail.setProperty("mail.smtp.port", Integer.toString(port()));
        mail.setProperty("mail.smtp.connectiontimeout", MILLIS_TO_CONNECT);
        mail.setProperty("mail.smtp.timeout", MILLIS_TO_ANSWER);
        mail.setProperty("mail.smtp.writetimeout", MILLIS_TO_ANSWER);
        mail.setProperty("mail.smtp.from", from());
        mail.setProperty("mail.smtp.localhost", siteHost());
        mail.setProperty("mail.smtp.auth", Boolean.toString(user().isPresent()));
        mail.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        switch (tls().orElse(Tls.STARTTLS)) {
            case STARTTLS -> {
                mail.setProperty("mail.smtp.starttls.enable", "true");
                mail.setProperty("mail.smtp.starttls.required", "true");
            }
            case TLS -> mail.setProperty("mail.smtp.ssl.enable", "true");
            case NONE -> mail.setProperty("mail.smtp.starttls.enable", "false");
        }
        return mail;
    }
}
