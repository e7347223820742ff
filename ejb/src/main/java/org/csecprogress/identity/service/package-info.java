/** Provides sign-in and the administration of accounts. */
package org.csecprogress.identity.service;
