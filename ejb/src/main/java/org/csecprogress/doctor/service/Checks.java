package org.csecprogress.doctor.service;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.csecprogress.audit.service.AuditKeyCheck;
import org.csecprogress.identity.provider.service.ProviderCheck;
import org.csecprogress.kernel.check.service.Flaw;
import org.csecprogress.kernel.service.Keys;
import org.csecprogress.kernel.service.Profile;
import org.csecprogress.kernel.setting.service.Settings;
import org.csecprogress.notification.service.MailCheck;

/** The checks that need neither a server nor a database. */
final class Checks {
    private final Settings settings;
    private final Profile profile;

    Checks(Settings settings) {
        this.settings = settings;
        profile = new Profile(settings.of("csec.profile"));
    }

    /**
     * Returns what is wrong with the settings and the machine.
     *
     * @param hasDemonstration whether the archive contains the demonstration
     */
    List<Flaw> findings(boolean hasDemonstration, Instant now) {
        List<Flaw> findings = new ArrayList<>(FileCheck.findings(settings));
        ProfileCheck.refusal(profile.isDemonstration(), hasDemonstration).ifPresent(findings::add);
        NeededSettings.unmet(settings::of, profile.isDemonstration())
                .forEach(need -> findings.add(Flaw.unmet(need)));
        settings.of("csec.secret")
                .filter(secret -> settings.byFile().contains("csec.secret"))
                .flatMap(secret -> new Keys(Optional.of(secret), Optional.empty()).refusal())
                .ifPresent(
                        why ->
                                findings.add(
                                        Flaw.refused(
                                                "CSEC_SECRET_FILE: " + why,
                                                "openssl rand -base64 36 makes them.")));
        findings.addAll(AuditKeyCheck.findings(settings, profile));
        findings.addAll(ProviderCheck.findings(settings));
        findings.addAll(MailCheck.findings(settings, profile));
        findings.addAll(SiteCheck.findings(settings));
        findings.addAll(MachineCheck.findings(settings));
        settings.of("csec.backup.dir")
                .ifPresent(folder -> findings.addAll(BackupCheck.findings(Path.of(folder), now)));
        return findings;
    }
}
