/** How people sign in and stay signed in, and how the container knows them. */
package org.csecprogress.identity.session.web;
