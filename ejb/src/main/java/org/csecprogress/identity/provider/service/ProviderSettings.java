package org.csecprogress.identity.provider.service;

import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.setting.SettingFiles;
import org.eclipse.microprofile.config.Config;

/**
 * Reads which identity providers there are: their short names from {@code csec.providers}, and what
 * belongs to each from {@code csec.provider.} with its short name.
 */
@ApplicationScoped
class ProviderSettings {
    private static final String ALL = "csec.providers";
    private static final String COUNTY = "county";

    /** Said and not left out, so that a mistyped setting does not give all accounts to a county. */
    private static final String ALL_COUNTIES = "all";

    private static final String SITE = "csec.site.url";
    private static final Pattern ID = Pattern.compile("[a-z0-9]{1,20}");

    /** The hosts of a machine that asks itself. */
    private static final Pattern ITSELF =
            Pattern.compile("localhost|.*\\.localhost|127\\.[0-9.]+|\\[::1]");

    private final Function<String, Optional<String>> settings;

    /** They stay as they are until the portal starts again. */
    private volatile List<Provider> read;

    protected ProviderSettings() {
        this(name -> Optional.empty());
    }

    @Inject
    ProviderSettings(Config config) {
        this(name -> config.getOptionalValue(name, String.class));
    }

    ProviderSettings(Function<String, Optional<String>> settings) {
        this.settings = name -> settings.apply(name).map(String::strip).filter(v -> !v.isEmpty());
    }

    /** Returns the providers in the order of the setting. */
    List<Provider> all() {
        List<Provider> known = read;
        if (known == null) {
            known = ids().stream().map(this::provider).toList();
            read = known;
        }
        return known;
    }

    /** Returns a provider by its short name. */
    Optional<Provider> named(String id) {
        return all().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** Whether an address is read by nobody on its way. */
    static boolean isSafe(String address) {
        try {
            URI read = new URI(address);
            return read.getHost() != null
                    && read.getRawUserInfo() == null
                    && read.getRawQuery() == null
                    && read.getRawFragment() == null
                    && ("https".equals(read.getScheme())
                            || ("http".equals(read.getScheme())
                                    && ITSELF.matcher(read.getHost()).matches()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Returns a line for each setting that is missing or wrong. */
    List<String> unmet() {
        List<String> unmet = new ArrayList<>();
        if (!ids().isEmpty() && settings.apply(SITE).isEmpty()) {
            unmet.add(
                    SettingFiles.variable(SITE)
                            + ": the portal's public address, to which identity providers send"
                            + " people back");
        }
        for (String id : ids()) {
            if (ID.matcher(id).matches()) {
                addUnmet(id, unmet);
            } else {
                unmet.add(
                        SettingFiles.variable(ALL)
                                + ": short names of at most 20 small letters and digits, with"
                                + " commas between them; \""
                                + id
                                + "\" is none");
            }
        }
        return unmet;
    }

    private void addUnmet(String id, List<String> unmet) {
        need(id, "name", unmet, "the provider's name, as people know it");
        need(id, "client", unmet, "by which the provider knows the portal");
        if (of(id, "secret.file").isEmpty()) {
            need(id, "secret", unmet, "the portal's secret at the provider, or …_SECRET_FILE");
        }
        if (of(id, "issuer").filter(ProviderSettings::isSafe).isEmpty()) {
            unmet.add(
                    SettingFiles.variable(key(id, "issuer"))
                            + ": the provider's address, with https");
        }
        if (of(id, COUNTY).filter(ProviderSettings::isPlace).isEmpty()) {
            unmet.add(
                    SettingFiles.variable(key(id, COUNTY))
                            + ": the code of the county whose people it signs in, from 01 to 58, or"
                            + " \"all\"");
        }
    }

    private static boolean isPlace(String place) {
        return place.equals(ALL_COUNTIES) || CountyCode.isValid(place);
    }

    private void need(String id, String part, List<String> unmet, String meaning) {
        if (of(id, part).isEmpty()) {
            unmet.add(SettingFiles.variable(key(id, part)) + ": " + meaning);
        }
    }

    private Provider provider(String id) {
        return new Provider(
                id,
                of(id, "name").orElseThrow(),
                new Issuer(of(id, "issuer").orElseThrow()),
                new ClientID(of(id, "client").orElseThrow()),
                new Secret(
                        of(id, "secret")
                                .orElseGet(
                                        () ->
                                                SettingFiles.need(
                                                        key(id, "secret"),
                                                        of(id, "secret.file").orElseThrow()))),
                of(id, "key").orElse("sub"),
                of(id, "group"),
                of(id, "groups").orElse("groups"),
                of(id, COUNTY).filter(CountyCode::isValid).map(CountyCode::new),
                parts(of(id, "strong").orElse("")));
    }

    private Set<String> ids() {
        return parts(settings.apply(ALL).orElse(""));
    }

    private static Set<String> parts(String list) {
        return new LinkedHashSet<>(
                Arrays.stream(list.split(","))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    private Optional<String> of(String id, String part) {
        return settings.apply(key(id, part));
    }

    private static String key(String id, String part) {
        return "csec.provider." + id + "." + part;
    }
}
