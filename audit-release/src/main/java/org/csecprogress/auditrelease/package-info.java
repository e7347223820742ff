/**
 * The audit from outside: reads what is public of releases, writes the attacker's equations down
 * once more and says what follows. It knows public files alone and shares no code with whoever
 * builds a release.
 */
package org.csecprogress.auditrelease;
