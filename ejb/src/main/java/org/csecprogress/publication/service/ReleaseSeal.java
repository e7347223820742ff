package org.csecprogress.publication.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.csecprogress.publication.PublicText;
import org.csecprogress.publication.ReleaseDigests;
import org.csecprogress.publication.ReleaseTable;

/**
 * Holds what is read for the public against the digests under which it was cleared. What differs is
 * not served, and raises an alarm: once in the log and the audit trail, and in the health of the
 * portal for as long as it differs.
 */
@ApplicationScoped
class ReleaseSeal {
    private static final Logger LOG = Logger.getLogger(ReleaseSeal.class.getName());

    private final AlteredAlarm alarm;
    private final Set<String> altered = ConcurrentHashMap.newKeySet();

    /** What there is a digest over. */
    enum Part {
        TABLES,
        TEXTS
    }

    protected ReleaseSeal() {
        this(null);
    }

    @Inject
    ReleaseSeal(AlteredAlarm alarm) {
        this.alarm = alarm;
    }

    /**
     * The tables, if they are those that were certified.
     *
     * @throws AlteredReleaseException if they are not
     */
    List<ReleaseTable> tables(PublicRelease release, List<ReleaseTable> read) {
        require(release, Part.TABLES, ReleaseDigests.ofTables(read).equals(release.digest()));
        return read;
    }

    /**
     * The texts, if they are those that were passed.
     *
     * @throws AlteredReleaseException if they are not
     */
    List<PublicText> texts(PublicRelease release, List<PublicText> read) {
        String passed = release.textsDigest() == null ? digest(List.of()) : release.textsDigest();
        require(release, Part.TEXTS, digest(read).equals(passed));
        return read;
    }

    private static String digest(Collection<PublicText> texts) {
        return ReleaseDigests.ofTexts(texts);
    }

    private void require(PublicRelease release, Part part, boolean isCertified) {
        String name = release.number() + " " + part;
        if (isCertified) {
            altered.remove(name);
            return;
        }
        if (altered.add(name)) {
            LOG.log(Level.SEVERE, "{0} are not what was certified, and are not served", name);
            alarm.raise(release.number(), part);
        }
        throw new AlteredReleaseException(release.number(), part);
    }

    /** What was found to differ, and was not found to be right since. */
    Set<String> altered() {
        return new TreeSet<>(altered);
    }
}
