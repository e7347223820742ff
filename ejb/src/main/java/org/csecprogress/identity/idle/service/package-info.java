/** Warns the owners of accounts that nobody uses, and disables these. */
package org.csecprogress.identity.idle.service;
