/**
 * The audit from outside: it reads the public files of releases, formulates the attacker's
 * equations independently, and reports what follows. It knows only public files and shares no code
 * with the making of releases.
 */
package org.csecprogress.auditrelease;
