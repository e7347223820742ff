package org.csecprogress.release.publishing.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.kernel.service.Profile;
import org.csecprogress.release.file.LegislativePack;
import org.csecprogress.release.file.Recipient;
import org.csecprogress.release.reading.service.PublicReleases;
import org.csecprogress.release.record.PublicRelease;

/** Prepares the copies of a public report for the Legislature, for those who send them. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Guarded
@Allowed(Role.STATE_ADMIN)
public class LegislativeService {
    @Inject private PublicReleases releases;
    @Inject private Profile profile;

    /** Returns the releases that can be sent, newest first. */
    public List<PublicRelease> releases(Actor sender) {
        return releases.all().stream().filter(release -> !release.isWithdrawn()).toList();
    }

    /** Returns who receives what. */
    public List<Recipient> recipients(Actor sender) {
        return Recipient.all();
    }

    /** Returns a release that can be sent. */
    public Optional<PublicRelease> find(Actor sender, String number) {
        return releases.find(number).filter(release -> !release.isWithdrawn());
    }

    /** Returns a pack of documents of a release as one file. */
    public byte[] zip(Actor sender, PublicRelease release, LegislativePack pack) {
        return pack.zip(Recipient.all(), release.publishedAt(), profile.isDemonstration());
    }
}
