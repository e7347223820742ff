/** Provides sign-in, the administration of accounts and the choices for tables. */
package org.csecprogress.identity.service;
