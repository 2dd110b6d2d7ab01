/**
 * SPDX-License-Identifier: EPL-2.0
 */
package cz.klicnik.snapshot.model.impl;

import cz.klicnik.core.model.LoginState;

import cz.klicnik.snapshot.model.Entry;
import cz.klicnik.snapshot.model.Info;
import cz.klicnik.snapshot.model.Mechanism;
import cz.klicnik.snapshot.model.Problem;
import cz.klicnik.snapshot.model.SavedToken;
import cz.klicnik.snapshot.model.Slot;
import cz.klicnik.snapshot.model.SnapshotFactory;
import cz.klicnik.snapshot.model.SnapshotPackage;

import java.util.Collection;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.NotificationChain;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.InternalEObject;

import org.eclipse.emf.ecore.impl.ENotificationImpl;
import org.eclipse.emf.ecore.impl.MinimalEObjectImpl;

import org.eclipse.emf.ecore.util.EObjectContainmentEList;
import org.eclipse.emf.ecore.util.InternalEList;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Saved Token</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link cz.klicnik.snapshot.model.impl.SavedTokenImpl#getTakenAt <em>Taken At</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.impl.SavedTokenImpl#getAuthor <em>Author</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.impl.SavedTokenImpl#getProgram <em>Program</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.impl.SavedTokenImpl#getDriver <em>Driver</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.impl.SavedTokenImpl#getLibrary <em>Library</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.impl.SavedTokenImpl#getLibraryVersion <em>Library Version</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.impl.SavedTokenImpl#getFamily <em>Family</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.impl.SavedTokenImpl#getReadAt <em>Read At</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.impl.SavedTokenImpl#getLogin <em>Login</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.impl.SavedTokenImpl#getInfo <em>Info</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.impl.SavedTokenImpl#getSlot <em>Slot</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.impl.SavedTokenImpl#getEntries <em>Entries</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.impl.SavedTokenImpl#getProblems <em>Problems</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.impl.SavedTokenImpl#getMechanisms <em>Mechanisms</em>}</li>
 * </ul>
 *
 * @generated
 */
public class SavedTokenImpl extends MinimalEObjectImpl.Container implements SavedToken {
	/**
	 * The default value of the '{@link #getTakenAt() <em>Taken At</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getTakenAt()
	 * @generated
	 * @ordered
	 */
	protected static final String TAKEN_AT_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getTakenAt() <em>Taken At</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getTakenAt()
	 * @generated
	 * @ordered
	 */
	protected String takenAt = TAKEN_AT_EDEFAULT;

	/**
	 * The default value of the '{@link #getAuthor() <em>Author</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getAuthor()
	 * @generated
	 * @ordered
	 */
	protected static final String AUTHOR_EDEFAULT = "";

	/**
	 * The cached value of the '{@link #getAuthor() <em>Author</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getAuthor()
	 * @generated
	 * @ordered
	 */
	protected String author = AUTHOR_EDEFAULT;

	/**
	 * The default value of the '{@link #getProgram() <em>Program</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getProgram()
	 * @generated
	 * @ordered
	 */
	protected static final String PROGRAM_EDEFAULT = "";

	/**
	 * The cached value of the '{@link #getProgram() <em>Program</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getProgram()
	 * @generated
	 * @ordered
	 */
	protected String program = PROGRAM_EDEFAULT;

	/**
	 * The default value of the '{@link #getDriver() <em>Driver</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getDriver()
	 * @generated
	 * @ordered
	 */
	protected static final String DRIVER_EDEFAULT = "";

	/**
	 * The cached value of the '{@link #getDriver() <em>Driver</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getDriver()
	 * @generated
	 * @ordered
	 */
	protected String driver = DRIVER_EDEFAULT;

	/**
	 * The default value of the '{@link #getLibrary() <em>Library</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getLibrary()
	 * @generated
	 * @ordered
	 */
	protected static final String LIBRARY_EDEFAULT = "";

	/**
	 * The cached value of the '{@link #getLibrary() <em>Library</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getLibrary()
	 * @generated
	 * @ordered
	 */
	protected String library = LIBRARY_EDEFAULT;

	/**
	 * The default value of the '{@link #getLibraryVersion() <em>Library Version</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getLibraryVersion()
	 * @generated
	 * @ordered
	 */
	protected static final String LIBRARY_VERSION_EDEFAULT = "";

	/**
	 * The cached value of the '{@link #getLibraryVersion() <em>Library Version</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getLibraryVersion()
	 * @generated
	 * @ordered
	 */
	protected String libraryVersion = LIBRARY_VERSION_EDEFAULT;

	/**
	 * The default value of the '{@link #getFamily() <em>Family</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getFamily()
	 * @generated
	 * @ordered
	 */
	protected static final String FAMILY_EDEFAULT = "";

	/**
	 * The cached value of the '{@link #getFamily() <em>Family</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getFamily()
	 * @generated
	 * @ordered
	 */
	protected String family = FAMILY_EDEFAULT;

	/**
	 * The default value of the '{@link #getReadAt() <em>Read At</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getReadAt()
	 * @generated
	 * @ordered
	 */
	protected static final String READ_AT_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getReadAt() <em>Read At</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getReadAt()
	 * @generated
	 * @ordered
	 */
	protected String readAt = READ_AT_EDEFAULT;

	/**
	 * The default value of the '{@link #getLogin() <em>Login</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getLogin()
	 * @generated
	 * @ordered
	 */
	protected static final LoginState LOGIN_EDEFAULT = (LoginState)SnapshotFactory.eINSTANCE.createFromString(SnapshotPackage.eINSTANCE.getLoginState(), "PUBLIC");

	/**
	 * The cached value of the '{@link #getLogin() <em>Login</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getLogin()
	 * @generated
	 * @ordered
	 */
	protected LoginState login = LOGIN_EDEFAULT;

	/**
	 * The cached value of the '{@link #getInfo() <em>Info</em>}' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getInfo()
	 * @generated
	 * @ordered
	 */
	protected Info info;

	/**
	 * The cached value of the '{@link #getSlot() <em>Slot</em>}' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSlot()
	 * @generated
	 * @ordered
	 */
	protected Slot slot;

	/**
	 * The cached value of the '{@link #getEntries() <em>Entries</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getEntries()
	 * @generated
	 * @ordered
	 */
	protected EList<Entry> entries;

	/**
	 * The cached value of the '{@link #getProblems() <em>Problems</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getProblems()
	 * @generated
	 * @ordered
	 */
	protected EList<Problem> problems;

	/**
	 * The cached value of the '{@link #getMechanisms() <em>Mechanisms</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMechanisms()
	 * @generated
	 * @ordered
	 */
	protected EList<Mechanism> mechanisms;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected SavedTokenImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return SnapshotPackage.Literals.SAVED_TOKEN;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getTakenAt() {
		return takenAt;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setTakenAt(String newTakenAt) {
		String oldTakenAt = takenAt;
		takenAt = newTakenAt;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.SAVED_TOKEN__TAKEN_AT, oldTakenAt, takenAt));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getAuthor() {
		return author;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setAuthor(String newAuthor) {
		String oldAuthor = author;
		author = newAuthor;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.SAVED_TOKEN__AUTHOR, oldAuthor, author));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getProgram() {
		return program;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setProgram(String newProgram) {
		String oldProgram = program;
		program = newProgram;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.SAVED_TOKEN__PROGRAM, oldProgram, program));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getDriver() {
		return driver;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setDriver(String newDriver) {
		String oldDriver = driver;
		driver = newDriver;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.SAVED_TOKEN__DRIVER, oldDriver, driver));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getLibrary() {
		return library;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setLibrary(String newLibrary) {
		String oldLibrary = library;
		library = newLibrary;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.SAVED_TOKEN__LIBRARY, oldLibrary, library));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getLibraryVersion() {
		return libraryVersion;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setLibraryVersion(String newLibraryVersion) {
		String oldLibraryVersion = libraryVersion;
		libraryVersion = newLibraryVersion;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.SAVED_TOKEN__LIBRARY_VERSION, oldLibraryVersion, libraryVersion));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getFamily() {
		return family;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setFamily(String newFamily) {
		String oldFamily = family;
		family = newFamily;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.SAVED_TOKEN__FAMILY, oldFamily, family));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getReadAt() {
		return readAt;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setReadAt(String newReadAt) {
		String oldReadAt = readAt;
		readAt = newReadAt;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.SAVED_TOKEN__READ_AT, oldReadAt, readAt));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public LoginState getLogin() {
		return login;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setLogin(LoginState newLogin) {
		LoginState oldLogin = login;
		login = newLogin;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.SAVED_TOKEN__LOGIN, oldLogin, login));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Info getInfo() {
		return info;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public NotificationChain basicSetInfo(Info newInfo, NotificationChain msgs) {
		Info oldInfo = info;
		info = newInfo;
		if (eNotificationRequired()) {
			ENotificationImpl notification = new ENotificationImpl(this, Notification.SET, SnapshotPackage.SAVED_TOKEN__INFO, oldInfo, newInfo);
			if (msgs == null) msgs = notification; else msgs.add(notification);
		}
		return msgs;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setInfo(Info newInfo) {
		if (newInfo != info) {
			NotificationChain msgs = null;
			if (info != null)
				msgs = ((InternalEObject)info).eInverseRemove(this, EOPPOSITE_FEATURE_BASE - SnapshotPackage.SAVED_TOKEN__INFO, null, msgs);
			if (newInfo != null)
				msgs = ((InternalEObject)newInfo).eInverseAdd(this, EOPPOSITE_FEATURE_BASE - SnapshotPackage.SAVED_TOKEN__INFO, null, msgs);
			msgs = basicSetInfo(newInfo, msgs);
			if (msgs != null) msgs.dispatch();
		}
		else if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.SAVED_TOKEN__INFO, newInfo, newInfo));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Slot getSlot() {
		return slot;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public NotificationChain basicSetSlot(Slot newSlot, NotificationChain msgs) {
		Slot oldSlot = slot;
		slot = newSlot;
		if (eNotificationRequired()) {
			ENotificationImpl notification = new ENotificationImpl(this, Notification.SET, SnapshotPackage.SAVED_TOKEN__SLOT, oldSlot, newSlot);
			if (msgs == null) msgs = notification; else msgs.add(notification);
		}
		return msgs;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setSlot(Slot newSlot) {
		if (newSlot != slot) {
			NotificationChain msgs = null;
			if (slot != null)
				msgs = ((InternalEObject)slot).eInverseRemove(this, EOPPOSITE_FEATURE_BASE - SnapshotPackage.SAVED_TOKEN__SLOT, null, msgs);
			if (newSlot != null)
				msgs = ((InternalEObject)newSlot).eInverseAdd(this, EOPPOSITE_FEATURE_BASE - SnapshotPackage.SAVED_TOKEN__SLOT, null, msgs);
			msgs = basicSetSlot(newSlot, msgs);
			if (msgs != null) msgs.dispatch();
		}
		else if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.SAVED_TOKEN__SLOT, newSlot, newSlot));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Entry> getEntries() {
		if (entries == null) {
			entries = new EObjectContainmentEList<Entry>(Entry.class, this, SnapshotPackage.SAVED_TOKEN__ENTRIES);
		}
		return entries;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Problem> getProblems() {
		if (problems == null) {
			problems = new EObjectContainmentEList<Problem>(Problem.class, this, SnapshotPackage.SAVED_TOKEN__PROBLEMS);
		}
		return problems;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Mechanism> getMechanisms() {
		if (mechanisms == null) {
			mechanisms = new EObjectContainmentEList<Mechanism>(Mechanism.class, this, SnapshotPackage.SAVED_TOKEN__MECHANISMS);
		}
		return mechanisms;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public NotificationChain eInverseRemove(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case SnapshotPackage.SAVED_TOKEN__INFO:
				return basicSetInfo(null, msgs);
			case SnapshotPackage.SAVED_TOKEN__SLOT:
				return basicSetSlot(null, msgs);
			case SnapshotPackage.SAVED_TOKEN__ENTRIES:
				return ((InternalEList<?>)getEntries()).basicRemove(otherEnd, msgs);
			case SnapshotPackage.SAVED_TOKEN__PROBLEMS:
				return ((InternalEList<?>)getProblems()).basicRemove(otherEnd, msgs);
			case SnapshotPackage.SAVED_TOKEN__MECHANISMS:
				return ((InternalEList<?>)getMechanisms()).basicRemove(otherEnd, msgs);
		}
		return super.eInverseRemove(otherEnd, featureID, msgs);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case SnapshotPackage.SAVED_TOKEN__TAKEN_AT:
				return getTakenAt();
			case SnapshotPackage.SAVED_TOKEN__AUTHOR:
				return getAuthor();
			case SnapshotPackage.SAVED_TOKEN__PROGRAM:
				return getProgram();
			case SnapshotPackage.SAVED_TOKEN__DRIVER:
				return getDriver();
			case SnapshotPackage.SAVED_TOKEN__LIBRARY:
				return getLibrary();
			case SnapshotPackage.SAVED_TOKEN__LIBRARY_VERSION:
				return getLibraryVersion();
			case SnapshotPackage.SAVED_TOKEN__FAMILY:
				return getFamily();
			case SnapshotPackage.SAVED_TOKEN__READ_AT:
				return getReadAt();
			case SnapshotPackage.SAVED_TOKEN__LOGIN:
				return getLogin();
			case SnapshotPackage.SAVED_TOKEN__INFO:
				return getInfo();
			case SnapshotPackage.SAVED_TOKEN__SLOT:
				return getSlot();
			case SnapshotPackage.SAVED_TOKEN__ENTRIES:
				return getEntries();
			case SnapshotPackage.SAVED_TOKEN__PROBLEMS:
				return getProblems();
			case SnapshotPackage.SAVED_TOKEN__MECHANISMS:
				return getMechanisms();
		}
		return super.eGet(featureID, resolve, coreType);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@SuppressWarnings("unchecked")
	@Override
	public void eSet(int featureID, Object newValue) {
		switch (featureID) {
			case SnapshotPackage.SAVED_TOKEN__TAKEN_AT:
				setTakenAt((String)newValue);
				return;
			case SnapshotPackage.SAVED_TOKEN__AUTHOR:
				setAuthor((String)newValue);
				return;
			case SnapshotPackage.SAVED_TOKEN__PROGRAM:
				setProgram((String)newValue);
				return;
			case SnapshotPackage.SAVED_TOKEN__DRIVER:
				setDriver((String)newValue);
				return;
			case SnapshotPackage.SAVED_TOKEN__LIBRARY:
				setLibrary((String)newValue);
				return;
			case SnapshotPackage.SAVED_TOKEN__LIBRARY_VERSION:
				setLibraryVersion((String)newValue);
				return;
			case SnapshotPackage.SAVED_TOKEN__FAMILY:
				setFamily((String)newValue);
				return;
			case SnapshotPackage.SAVED_TOKEN__READ_AT:
				setReadAt((String)newValue);
				return;
			case SnapshotPackage.SAVED_TOKEN__LOGIN:
				setLogin((LoginState)newValue);
				return;
			case SnapshotPackage.SAVED_TOKEN__INFO:
				setInfo((Info)newValue);
				return;
			case SnapshotPackage.SAVED_TOKEN__SLOT:
				setSlot((Slot)newValue);
				return;
			case SnapshotPackage.SAVED_TOKEN__ENTRIES:
				getEntries().clear();
				getEntries().addAll((Collection<? extends Entry>)newValue);
				return;
			case SnapshotPackage.SAVED_TOKEN__PROBLEMS:
				getProblems().clear();
				getProblems().addAll((Collection<? extends Problem>)newValue);
				return;
			case SnapshotPackage.SAVED_TOKEN__MECHANISMS:
				getMechanisms().clear();
				getMechanisms().addAll((Collection<? extends Mechanism>)newValue);
				return;
		}
		super.eSet(featureID, newValue);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void eUnset(int featureID) {
		switch (featureID) {
			case SnapshotPackage.SAVED_TOKEN__TAKEN_AT:
				setTakenAt(TAKEN_AT_EDEFAULT);
				return;
			case SnapshotPackage.SAVED_TOKEN__AUTHOR:
				setAuthor(AUTHOR_EDEFAULT);
				return;
			case SnapshotPackage.SAVED_TOKEN__PROGRAM:
				setProgram(PROGRAM_EDEFAULT);
				return;
			case SnapshotPackage.SAVED_TOKEN__DRIVER:
				setDriver(DRIVER_EDEFAULT);
				return;
			case SnapshotPackage.SAVED_TOKEN__LIBRARY:
				setLibrary(LIBRARY_EDEFAULT);
				return;
			case SnapshotPackage.SAVED_TOKEN__LIBRARY_VERSION:
				setLibraryVersion(LIBRARY_VERSION_EDEFAULT);
				return;
			case SnapshotPackage.SAVED_TOKEN__FAMILY:
				setFamily(FAMILY_EDEFAULT);
				return;
			case SnapshotPackage.SAVED_TOKEN__READ_AT:
				setReadAt(READ_AT_EDEFAULT);
				return;
			case SnapshotPackage.SAVED_TOKEN__LOGIN:
				setLogin(LOGIN_EDEFAULT);
				return;
			case SnapshotPackage.SAVED_TOKEN__INFO:
				setInfo((Info)null);
				return;
			case SnapshotPackage.SAVED_TOKEN__SLOT:
				setSlot((Slot)null);
				return;
			case SnapshotPackage.SAVED_TOKEN__ENTRIES:
				getEntries().clear();
				return;
			case SnapshotPackage.SAVED_TOKEN__PROBLEMS:
				getProblems().clear();
				return;
			case SnapshotPackage.SAVED_TOKEN__MECHANISMS:
				getMechanisms().clear();
				return;
		}
		super.eUnset(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean eIsSet(int featureID) {
		switch (featureID) {
			case SnapshotPackage.SAVED_TOKEN__TAKEN_AT:
				return TAKEN_AT_EDEFAULT == null ? takenAt != null : !TAKEN_AT_EDEFAULT.equals(takenAt);
			case SnapshotPackage.SAVED_TOKEN__AUTHOR:
				return AUTHOR_EDEFAULT == null ? author != null : !AUTHOR_EDEFAULT.equals(author);
			case SnapshotPackage.SAVED_TOKEN__PROGRAM:
				return PROGRAM_EDEFAULT == null ? program != null : !PROGRAM_EDEFAULT.equals(program);
			case SnapshotPackage.SAVED_TOKEN__DRIVER:
				return DRIVER_EDEFAULT == null ? driver != null : !DRIVER_EDEFAULT.equals(driver);
			case SnapshotPackage.SAVED_TOKEN__LIBRARY:
				return LIBRARY_EDEFAULT == null ? library != null : !LIBRARY_EDEFAULT.equals(library);
			case SnapshotPackage.SAVED_TOKEN__LIBRARY_VERSION:
				return LIBRARY_VERSION_EDEFAULT == null ? libraryVersion != null : !LIBRARY_VERSION_EDEFAULT.equals(libraryVersion);
			case SnapshotPackage.SAVED_TOKEN__FAMILY:
				return FAMILY_EDEFAULT == null ? family != null : !FAMILY_EDEFAULT.equals(family);
			case SnapshotPackage.SAVED_TOKEN__READ_AT:
				return READ_AT_EDEFAULT == null ? readAt != null : !READ_AT_EDEFAULT.equals(readAt);
			case SnapshotPackage.SAVED_TOKEN__LOGIN:
				return LOGIN_EDEFAULT == null ? login != null : !LOGIN_EDEFAULT.equals(login);
			case SnapshotPackage.SAVED_TOKEN__INFO:
				return info != null;
			case SnapshotPackage.SAVED_TOKEN__SLOT:
				return slot != null;
			case SnapshotPackage.SAVED_TOKEN__ENTRIES:
				return entries != null && !entries.isEmpty();
			case SnapshotPackage.SAVED_TOKEN__PROBLEMS:
				return problems != null && !problems.isEmpty();
			case SnapshotPackage.SAVED_TOKEN__MECHANISMS:
				return mechanisms != null && !mechanisms.isEmpty();
		}
		return super.eIsSet(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String toString() {
		if (eIsProxy()) return super.toString();

		StringBuilder result = new StringBuilder(super.toString());
		result.append(" (takenAt: ");
		result.append(takenAt);
		result.append(", author: ");
		result.append(author);
		result.append(", program: ");
		result.append(program);
		result.append(", driver: ");
		result.append(driver);
		result.append(", library: ");
		result.append(library);
		result.append(", libraryVersion: ");
		result.append(libraryVersion);
		result.append(", family: ");
		result.append(family);
		result.append(", readAt: ");
		result.append(readAt);
		result.append(", login: ");
		result.append(login);
		result.append(')');
		return result.toString();
	}

} //SavedTokenImpl
