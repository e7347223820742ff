package org.csecprogress.release.reading.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.csecprogress.release.content.CountyMethod;
import org.csecprogress.release.content.CountyStanding;
import org.csecprogress.release.content.EarlierQuarters;
import org.csecprogress.release.content.MilestoneStanding;
import org.csecprogress.release.content.PartDigests.Part;
import org.csecprogress.release.content.PublicText;
import org.csecprogress.release.content.ReleaseDigests;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.record.PublicRelease;

/**
 * Checks everything read for the public against the digests under which it was cleared. Altered
 * content is not served and raises an alarm: once in the log and the audit trail, and in the
 * portal's health check for as long as it differs.
 */
@ApplicationScoped
class SealCheck {
    private static final Logger LOG = Logger.getLogger(SealCheck.class.getName());

    @Inject private AlteredAlarm alarm;
    private final Set<String> altered = ConcurrentHashMap.newKeySet();

    /**
     * Returns the counties if they are what was certified.
     *
     * @throws AlteredReleaseException if they are not
     */
    List<CountyStanding> counties(PublicRelease release, List<CountyStanding> read) {
        require(release, Part.COUNTIES, ReleaseDigests.ofCounties(read));
        return read;
    }

    /**
     * Returns the milestones if they are what was certified.
     *
     * @throws AlteredReleaseException if they are not
     */
    List<MilestoneStanding> milestones(PublicRelease release, List<MilestoneStanding> read) {
        require(release, Part.MILESTONES, ReleaseDigests.ofMilestones(release.period(), read));
        return read;
    }

    /**
     * Returns the methods if they are what was certified.
     *
     * @throws AlteredReleaseException if they are not
     */
    List<CountyMethod> methods(PublicRelease release, List<CountyMethod> read) {
        require(release, Part.METHODS, ReleaseDigests.ofMethods(read));
        return read;
    }

    /**
     * Returns the earlier figures if they are what was certified.
     *
     * @throws AlteredReleaseException if they are not
     */
    EarlierQuarters earlier(PublicRelease release, EarlierQuarters read) {
        require(release, Part.EARLIER, ReleaseDigests.ofEarlier(read));
        return read;
    }

    /** Accepts a part without a digest, as releases built before its introduction have none. */
    private void require(PublicRelease release, Part part, String read) {
        require(release, part, release.digests().of(part).map(read::equals).orElse(true));
    }

    /**
     * Returns the tables if they are what was certified.
     *
     * @throws AlteredReleaseException if they are not
     */
    List<ReleaseTable> tables(PublicRelease release, List<ReleaseTable> read) {
        require(
                release,
                Part.TABLES,
                ReleaseDigests.ofTables(read).equals(release.digests().tables()));
        return read;
    }

    /**
     * Returns the texts if they are those that were passed.
     *
     * @throws AlteredReleaseException if they are not
     */
    List<PublicText> texts(PublicRelease release, List<PublicText> read) {
        String passed = release.digests().of(Part.TEXTS).orElse(digest(List.of()));
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

    /** Returns the parts that were altered when last read. */
    Set<String> altered() {
        return new TreeSet<>(altered);
    }
}
