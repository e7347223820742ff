/** The people of the demonstration: their accounts, roles and second factors. */
package org.csecprogress.demo.cast.service;
