package org.csecprogress.release.delivery.memory;

import java.util.List;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.release.delivery.Deliveries;
import org.csecprogress.release.delivery.Delivery;

/** The records of what was sent, in memory. */
public final class MemoryDeliveries implements Deliveries {
    private final Memory memory;

    public MemoryDeliveries(Memory memory) {
        this.memory = memory;
    }

    @Override
    public List<Delivery> all() {
        return memory.all(Delivery.class).toList();
    }

    @Override
    public void add(Delivery delivery) {
        memory.add(delivery);
    }
}
