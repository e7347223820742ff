update site_text set passed_en = 'The portal is closed on Saturday.', passed_es = 'El portal está cerrado el sábado.',
        passed_from = date '2026-12-01', passed_until = date '2026-12-05', passed_name = 'O. Officer',
        passed_at = timestamp with time zone '2026-11-30 08:00:00+00'
    where kind = 'ANNOUNCEMENT';
update site_text set proposed_en = 'Training on Monday.', proposed_es = 'Capacitación el lunes.',
        proposed_by = 4, proposed_name = 'A. Admin', proposed_until = date '2026-12-07'
    where kind = 'STAFF_ANNOUNCEMENT';
