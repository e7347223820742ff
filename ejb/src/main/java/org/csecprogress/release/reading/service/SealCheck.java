package org.csecprogress.release.reading.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.CountyMethod;
import org.csecprogress.release.content.CountyStanding;
import org.csecprogress.release.content.EarlierQuarters;
import org.csecprogress.release.content.MilestoneStanding;
import org.csecprogress.release.content.PartDigests.Part;
import org.csecprogress.release.content.PublicText;
import org.csecprogress.release.content.ReleaseDigests;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.file.FileKey;
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

    /** Returns the counties that were read, if they are what was certified. */
    List<CountyStanding> counties(PublicRelease release, List<CountyStanding> read) {
        return certified(release, Part.COUNTIES, read, ReleaseDigests::ofCounties);
    }

    /** Returns the milestones that were read, if they are what was certified. */
    List<MilestoneStanding> milestones(PublicRelease release, List<MilestoneStanding> read) {
        return certified(
                release,
                Part.MILESTONES,
                read,
                each -> ReleaseDigests.ofMilestones(release.period(), each));
    }

    /** Returns the methods that were read, if they are what was certified. */
    List<CountyMethod> methods(PublicRelease release, List<CountyMethod> read) {
        return certified(release, Part.METHODS, read, ReleaseDigests::ofMethods);
    }

    /** Returns the earlier figures that were read, if they are what was certified. */
    EarlierQuarters earlier(PublicRelease release, EarlierQuarters read) {
        return certified(release, Part.EARLIER, read, ReleaseDigests::ofEarlier);
    }

    /** Accepts a part without a digest, as releases built before its introduction have none. */
    private <T> T certified(
            PublicRelease release, Part part, T read, Function<? super T, String> digest) {
        Optional<String> sealed = release.digests().of(part);
        require(release, part, sealed.isEmpty() || sealed.get().equals(digest.apply(read)));
        return read;
    }

    /** Returns the tables that were read, if they are what was certified. */
    List<ReleaseTable> tables(PublicRelease release, List<ReleaseTable> read) {
        require(
                release,
                Part.TABLES,
                ReleaseDigests.ofTables(read).equals(release.digests().tables()));
        return read;
    }

    /** Returns the texts that were read, if they are those that were passed. */
    List<PublicText> texts(PublicRelease release, List<PublicText> read) {
        String none = ReleaseDigests.ofTexts(List.of());
        String passed = release.digests().of(Part.TEXTS).orElse(none);
        require(release, Part.TEXTS, ReleaseDigests.ofTexts(read).equals(passed));
        return read;
    }

    /** Accepts a stored file that has its digest. */
    void file(FileKey file, boolean hasDigest) {
        require(file.number(), FileStore.path(file), hasDigest);
    }

    private void require(PublicRelease release, Part part, boolean isCertified) {
        require(release.number(), part.name(), isCertified);
    }

    /**
     * Raises the alarm once for an altered part.
     *
     * @throws AlteredReleaseException if the part is not what was certified
     */
    private void require(ReleaseNumber number, String part, boolean isCertified) {
        String name = number + " " + part;
        if (isCertified) {
            altered.remove(name);
            return;
        }
        if (altered.add(name)) {
            LOG.log(Level.SEVERE, "{0} are not what was certified, and are not served", name);
            alarm.raise(number, part);
        }
        throw new AlteredReleaseException(number, part);
    }

    /** Returns the parts that were altered when last read. */
    Set<String> altered() {
        return new TreeSet<>(altered);
    }
}
