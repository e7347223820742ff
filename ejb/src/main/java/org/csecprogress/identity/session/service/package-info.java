/** Lets people sign in, and finds and ends their sessions. */
package org.csecprogress.identity.session.service;
