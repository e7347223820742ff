/** Asks for a second factor before an act, and keeps what was shown. */
package org.csecprogress.identity.signing.service;
