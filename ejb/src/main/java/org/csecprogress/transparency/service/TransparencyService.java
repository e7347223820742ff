package org.csecprogress.transparency.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.csecprogress.csv.MarkColumn;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.kernel.service.Profile;
import org.csecprogress.transparency.DailyHead;
import org.csecprogress.transparency.HeadsCsv;
import org.csecprogress.transparency.PublicHeads;

/** Shows the daily heads to everybody. It reads on the public side's connections. */
@Stateless
@Guarded
@ForEverybody
public class TransparencyService {
    @Inject private PublicHeads heads;
    @Inject private Profile profile;

    /** Returns all heads, oldest first. */
    public List<DailyHead> heads() {
        return heads.all();
    }

    /** Returns the newest head. */
    public Optional<DailyHead> newest() {
        List<DailyHead> all = heads.all();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** Returns all heads as a file, which only ever grows at its end. */
    public byte[] file() {
        byte[] file = HeadsCsv.of(heads.all()).getBytes(StandardCharsets.UTF_8);
        return MarkColumn.added(file, profile.isDemonstration());
    }
}
