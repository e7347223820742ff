package org.csecprogress.calendar.memory;

import java.util.List;
import org.csecprogress.calendar.announcement.Announcement;
import org.csecprogress.calendar.announcement.ReleaseAnnouncement;
import org.csecprogress.calendar.announcement.ReleaseAnnouncements;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.kernel.Actor;

/** The announcements about dates of releases, in memory. */
public final class MemoryReleaseAnnouncements implements ReleaseAnnouncements {
    private final Memory memory;

    public MemoryReleaseAnnouncements(Memory memory) {
        this.memory = memory;
    }

    @Override
    public List<Announcement> all() {
        return memory.all(ReleaseAnnouncement.class).map(ReleaseAnnouncement::made).toList();
    }

    @Override
    public List<Announcement> committed() {
        return all();
    }

    @Override
    public void add(Announcement announcement, Actor by) {
        memory.add(new ReleaseAnnouncement(announcement, by));
    }
}
