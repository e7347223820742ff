/** Factors beside a password, or instead of one: passkeys, apps with codes, recovery codes. */
package org.csecprogress.identity.factor;
